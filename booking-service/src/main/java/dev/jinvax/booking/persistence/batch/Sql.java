package dev.jinvax.booking.persistence.batch;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs a statement with its parameters on the connection of the running transaction. */
final class Sql {
    private Sql() {}

    static int update(AgroalDataSource database, String statement, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            bind(update, parameters);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static <T> List<T> list(
            AgroalDataSource database, String statement, Reader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(statement)) {
            bind(query, parameters);
            List<T> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The driver's message may quote a row, its batch exception the statement with its values: only the state goes on. */
    static IllegalStateException failed(SQLException cause) {
        return new IllegalStateException(
                "statement on batches failed", new SQLException("refused", cause.getSQLState(), cause.getErrorCode()));
    }

    /** A column of a set, to be unnested. */
    static <T> Column column(String type, List<T> rows, Function<T, @Nullable Object> value) {
        return new Column(type, rows.stream().map(value).toArray());
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int index = 0; index < parameters.length; index++) {
            Object parameter = parameters[index];
            if (parameter == null) {
                statement.setNull(index + 1, Types.NULL);
            } else if (parameter instanceof Column column) {
                statement.setArray(index + 1, statement.getConnection().createArrayOf(column.type(), column.values()));
            } else {
                statement.setObject(index + 1, parameter);
            }
        }
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** One parameter that is a whole column. */
    record Column(String type, @Nullable Object[] values) {}
}
