package dev.jinvax.e2e.check;

import dev.jinvax.local.stack.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The databases of a stack, read from outside. */
public final class Tables {
    private final Stack stack;

    public Tables(Stack stack) {
        this.stack = stack;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Parameters may be a list of texts, which becomes an array. */
    public <T> List<T> read(String database, String query, Row<T> each, Object... parameters) {
        try (Connection connection = stack.database().superuser(database);
                PreparedStatement ask = connection.prepareStatement(query)) {
            for (int index = 0; index < parameters.length; index++) {
                ask.setObject(
                        index + 1,
                        parameters[index] instanceof List<?> list
                                ? connection.createArrayOf("text", list.toArray())
                                : parameters[index]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    rows.add(each.of(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int number(String database, String query, Object... parameters) {
        return read(database, query, row -> row.getInt(1), parameters).get(0);
    }

    /** Statements that change what must not be changed. */
    public void run(String database, String statements) {
        try (Connection connection = stack.database().superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
