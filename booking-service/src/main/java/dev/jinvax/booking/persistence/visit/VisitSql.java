package dev.jinvax.booking.persistence.visit;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs single statements in the running transaction; what a visit records is added to, so there is little to map. */
@Singleton
class VisitSql {
    private final AgroalDataSource database;

    VisitSql(AgroalDataSource database) {
        this.database = database;
    }

    /** Writes exactly one row. */
    void write(String statement, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement write = prepare(connection, statement, values)) {
            int rows = write.executeUpdate();
            if (rows != 1) {
                throw new IllegalStateException("wrote " + rows + " rows instead of one");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not write what a visit recorded", e);
        }
    }

    /** Writes as many rows as there are to write. */
    void writeAny(String statement, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement write = prepare(connection, statement, values)) {
            write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not write what a visit recorded", e);
        }
    }

    <T> List<T> read(String statement, Row<T> row, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = prepare(connection, statement, values);
                ResultSet result = read.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.of(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("could not read what a visit recorded", e);
        }
    }

    <T> Optional<T> readOne(String statement, Row<T> row, @Nullable Object... values) {
        return read(statement, row, values).stream().findFirst();
    }

    private static PreparedStatement prepare(Connection connection, String statement, @Nullable Object[] values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int index = 0; index < values.length; index++) {
            Object value = values[index];
            if (value instanceof Instant instant) {
                prepared.setObject(index + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (value instanceof Enum<?> constant) {
                prepared.setString(index + 1, constant.name());
            } else {
                prepared.setObject(index + 1, value);
            }
        }
        return prepared;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> instantIfAny(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** Makes a value of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
