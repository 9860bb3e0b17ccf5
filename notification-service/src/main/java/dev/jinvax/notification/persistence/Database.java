package dev.jinvax.notification.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL in the running transaction. Due work and projections move in sets of hundreds of rows, which entities would
 * fetch and write one by one.
 */
@Singleton
public class Database {
    private static final String FOR_DUE_WORK = """
            select set_config('synchronous_commit', 'off', true), set_config('enable_seqscan', 'off', true),
                set_config('enable_bitmapscan', 'off', true)
            """;

    private final AgroalDataSource source;

    public Database(AgroalDataSource source) {
        this.source = source;
    }

    /**
     * Prepares the running transaction for a worker's round. It may answer before it is on disk: when the database
     * crashes, leases and marks are lost together, in order, and what they were about is done again under the same id.
     * And it walks the index of due work, whatever the statistics say: a plan made while the table was empty reads it
     * whole, and is kept when the table has grown.
     */
    void forDueWork() {
        query(FOR_DUE_WORK, row -> true);
    }

    int update(String sql, @Nullable Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The same statement for many rows, one round trip for all. */
    void updateEach(String sql, Collection<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                bind(connection, statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] values)
            throws SQLException {
        for (int index = 0; index < values.length; index++) {
            Object value = values[index];
            if (value instanceof Instant instant) {
                statement.setObject(index + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (value instanceof Enum<?> constant) {
                statement.setString(index + 1, constant.name());
            } else if (value instanceof SqlArray array) {
                statement.setArray(
                        index + 1,
                        connection.createArrayOf(array.type(), array.values().toArray()));
            } else {
                statement.setObject(index + 1, value);
            }
        }
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Instant requiredInstant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** An array parameter, for instance of {@code uuid}; elements are written as their text. */
    record SqlArray(String type, List<? extends @Nullable Object> values) {
        SqlArray {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        /** One value of each item, in their order; some may be absent. */
        static <T> SqlArray of(String type, Collection<T> items, Function<T, @Nullable Object> value) {
            List<@Nullable Object> values = new ArrayList<>(items.size());
            items.forEach(item -> values.add(value.apply(item)));
            return new SqlArray(type, values);
        }
    }

    /** Carries the cause, by whose state the kit knows whether it passes by itself. */
    static final class DatabaseException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DatabaseException(SQLException cause) {
            super("database: " + cause.getSQLState(), cause);
        }
    }
}
