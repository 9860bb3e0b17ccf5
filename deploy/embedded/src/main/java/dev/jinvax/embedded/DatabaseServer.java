package dev.jinvax.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** A real PostgreSQL 18 that flushes what it commits; one database and one login role per service. */
public final class DatabaseServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Map<String, String> SETTINGS = Map.of(
            // The embedded defaults give up durability for speed; nothing here may.
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "200",
            "shared_buffers", "128MB",
            "timezone", "UTC");

    private final EmbeddedPostgres server;

    private DatabaseServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts on a free port with an empty directory that is removed on {@link #close()}. */
    public static DatabaseServer throwAway() {
        return start(EmbeddedPostgres.builder(), 0);
    }

    /**
     * Starts on the data of an earlier run, or makes it.
     *
     * @throws IllegalStateException when the directory holds something that is not a complete cluster
     */
    public static DatabaseServer durable(Path dataDirectory, int port) {
        requireCompleteOrEmpty(dataDirectory);
        return start(EmbeddedPostgres.builder().setDataDirectory(dataDirectory).setCleanDataDirectory(false), port);
    }

    /** Half a cluster is what an interrupted first start leaves; starting on it would fail in riddles. */
    private static void requireCompleteOrEmpty(Path dataDirectory) {
        if (!Files.isDirectory(dataDirectory)) {
            return;
        }
        try (var entries = Files.list(dataDirectory)) {
            boolean empty = entries.findAny().isEmpty();
            boolean complete = Files.exists(dataDirectory.resolve("PG_VERSION"))
                    && Files.exists(dataDirectory.resolve("global").resolve("pg_control"));
            if (!empty && !complete) {
                throw new IllegalStateException("The database directory " + dataDirectory
                        + " is half-written (an interrupted first start); remove it and start again.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseServer start(EmbeddedPostgres.Builder builder, int port) {
        SETTINGS.forEach(builder::setServerConfig);
        try {
            return new DatabaseServer(builder.setPort(port)
                    .setPGStartupWait(START_LIMIT)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF-8")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    /** Makes the database {@code name}, owned by the login role of the same name and password, unless it is there. */
    public DatabaseServer withServiceDatabase(String name) {
        if (!name.matches("[a-z_]{1,40}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (missing(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
                statement.execute("create role " + name + " login password '" + name + "'");
            }
            if (missing(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not make the database " + name, e);
        }
        return this;
    }

    private static boolean missing(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return !found.next();
        }
    }

    public int port() {
        return server.getPort();
    }

    /** JDBC address of a service's database, without credentials. */
    public String jdbcUrl(String name) {
        return "jdbc:postgresql://localhost:" + port() + "/" + name;
    }

    /** A superuser connection to a database, for tests that look from the outside or do harm. */
    public Connection superuser(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop cleanly", e);
        }
    }
}
