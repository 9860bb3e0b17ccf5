package dev.jinvax.eligibility.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of a statement, in order; lists become arrays. */
final class Parameters {
    private final Connection connection;
    private final PreparedStatement statement;
    private int position;

    Parameters(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    Parameters text(@Nullable String value) throws SQLException {
        statement.setString(++position, value);
        return this;
    }

    Parameters number(int value) throws SQLException {
        statement.setInt(++position, value);
        return this;
    }

    Parameters bigNumber(long value) throws SQLException {
        statement.setLong(++position, value);
        return this;
    }

    Parameters id(UUID value) throws SQLException {
        statement.setObject(++position, value);
        return this;
    }

    Parameters day(LocalDate value) throws SQLException {
        statement.setObject(++position, value);
        return this;
    }

    Parameters instant(Instant value) throws SQLException {
        statement.setObject(++position, value.atOffset(ZoneOffset.UTC));
        return this;
    }

    Parameters texts(Collection<String> values) throws SQLException {
        return array("text", values.toArray());
    }

    Parameters ids(Collection<UUID> values) throws SQLException {
        return array("uuid", values.toArray());
    }

    <T> Parameters texts(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
        return array("text", rows.stream().map(column).toArray());
    }

    <T> Parameters ids(List<T> rows, Function<T, UUID> column) throws SQLException {
        return array("uuid", rows.stream().map(column).toArray());
    }

    <T> Parameters numbers(List<T> rows, Function<T, Integer> column) throws SQLException {
        return array("int4", rows.stream().map(column).toArray());
    }

    <T> Parameters days(List<T> rows, Function<T, Optional<LocalDate>> column) throws SQLException {
        return array(
                "date",
                rows.stream()
                        .map(row -> column.apply(row).map(LocalDate::toString).orElse(null))
                        .toArray());
    }

    Parameters bytes(List<byte[]> values) throws SQLException {
        return array("bytea", values.toArray(new byte[0][]));
    }

    private Parameters array(String type, @Nullable Object[] values) throws SQLException {
        statement.setArray(++position, connection.createArrayOf(type, values));
        return this;
    }
}
