package dev.jinvax.booking.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a set-based statement, one array per column, in order. */
final class Columns<T> {
    private final PreparedStatement statement;
    private final List<T> rows;
    private int parameter;

    Columns(PreparedStatement statement, List<T> rows, int firstParameter) {
        this.statement = statement;
        this.rows = rows;
        this.parameter = firstParameter;
    }

    /** @param sqlType element type as PostgreSQL names it */
    Columns<T> array(String sqlType, Function<T, @Nullable Object> value) throws SQLException {
        Object[] values = new Object[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = value.apply(rows.get(row));
        }
        statement.setArray(parameter++, statement.getConnection().createArrayOf(sqlType, values));
        return this;
    }

    /** Byte arrays have an encoder of their own in the driver. */
    Columns<T> bytes(Function<T, byte @Nullable []> value) throws SQLException {
        byte[][] values = new byte[rows.size()][];
        for (int row = 0; row < values.length; row++) {
            values[row] = value.apply(rows.get(row));
        }
        statement.setArray(parameter++, statement.getConnection().createArrayOf("bytea", values));
        return this;
    }

    Columns<T> value(Object value) throws SQLException {
        statement.setObject(parameter++, value);
        return this;
    }
}
