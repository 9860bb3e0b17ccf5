package dev.jinvax.bench.stage;

import dev.jinvax.embedded.DatabaseServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;

/** One database, asked from the outside. */
public final class Sql {
    private final Supplier<String> url;
    private final String name;

    /** @param name database, role and password */
    public Sql(DatabaseServer server, String name) {
        this.url = () -> server.jdbcUrl(name);
        this.name = name;
    }

    public Connection connect() {
        try {
            return DriverManager.getConnection(url.get(), name, name);
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to " + name, e);
        }
    }

    public int run(String statement, Object... values) {
        try (Connection connection = connect();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(prepared, values);
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Runs a script as psql would. */
    public void script(String text) {
        try (Connection connection = connect();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new IllegalStateException("a script failed in " + name, e);
        }
    }

    public long number(String query, Object... values) {
        try (Connection connection = connect();
                PreparedStatement prepared = connection.prepareStatement(query)) {
            bind(prepared, values);
            try (ResultSet row = prepared.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** How the server is set, as it says itself. */
    public String server() {
        try (Connection connection = connect();
                PreparedStatement ask = connection.prepareStatement("""
                        select current_setting('server_version') || string_agg(', ' || name || ' '
                            || current_setting(name), '' order by name)
                        from pg_settings where name in ('fsync', 'synchronous_commit', 'shared_buffers', 'max_wal_size')
                        """);
                ResultSet row = ask.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the server does not say how it is set", e);
        }
    }

    private static void bind(PreparedStatement prepared, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            prepared.setObject(index + 1, values[index]);
        }
    }
}
