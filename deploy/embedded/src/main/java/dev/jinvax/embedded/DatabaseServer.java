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
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL 18 that flushes what it commits; one database and one login role per service. */
public final class DatabaseServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Map<String, String> SETTINGS = Map.of(
            // The embedded defaults give up durability for speed; nothing here may.
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "200",
            "timezone", "UTC",
            "shared_buffers", "256MB",
            // A checkpoint makes the next change of every page write the whole page: rarely, then.
            "max_wal_size", "2GB",
            "checkpoint_timeout", "15min",
            // The outbox leaves a dead row per event.
            "autovacuum_naptime", "15s",
            "jit", "off");

    private static final long PID_POLL_MILLIS = 20;

    /** Written after the first complete start: what has no such mark was interrupted while it was made. */
    private static final String MARK = "jinvax.complete";

    private final Path dataDirectory;
    private final Path log;
    private final @Nullable Path removeOnClose;
    private volatile EmbeddedPostgres server;
    private volatile long pid;

    private DatabaseServer(Path dataDirectory, int port, Path log, @Nullable Path removeOnClose) {
        this.dataDirectory = dataDirectory;
        this.log = log;
        this.removeOnClose = removeOnClose;
        this.server = launch(dataDirectory, port, log);
        this.pid = pidOf(dataDirectory);
        Reaper.watch(pid, Reaper.Signal.INT);
    }

    /** Starts on a free port with an empty directory that is removed on {@link #close()}. */
    public static DatabaseServer throwAway() {
        try {
            Path directory = Files.createTempDirectory("jinvax-postgres");
            return new DatabaseServer(directory.resolve("data"), 0, directory.resolve("postgres.log"), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts on the data of an earlier run, or makes it; a server that a killed run left on it is ended first.
     *
     * @throws IllegalStateException when the directory holds something that is not a complete cluster
     */
    public static DatabaseServer durable(Path dataDirectory, int port) {
        return durable(dataDirectory, port, dataDirectory.resolveSibling("postgres.log"));
    }

    /** As {@link #durable(Path, int)}, with the server's log where the caller keeps logs. */
    public static DatabaseServer durable(Path dataDirectory, int port, Path log) {
        Path absolute = dataDirectory.toAbsolutePath().normalize();
        EarlierServer.end(absolute);
        requireCompleteOrEmpty(absolute);
        return new DatabaseServer(absolute, port, log.toAbsolutePath(), null);
    }

    /** Half a cluster is what an interrupted first start leaves; starting on it would fail in riddles. */
    private static void requireCompleteOrEmpty(Path dataDirectory) {
        if (!Files.isDirectory(dataDirectory)) {
            return;
        }
        try (var entries = Files.list(dataDirectory)) {
            if (entries.findAny().isPresent() && !Files.exists(dataDirectory.resolve(MARK))) {
                throw new IllegalStateException("The database directory " + dataDirectory
                        + " is half-written (an interrupted first start); remove it and start again.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres launch(Path dataDirectory, int port, Path log) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries().toFile())
                .setDataDirectory(dataDirectory)
                .setCleanDataDirectory(false)
                // The order in which parts end is the business of who started them; the reaper is the safety net.
                .setRegisterShutdownHook(false)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setPort(port)
                .setPGStartupWait(START_LIMIT)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF-8");
        SETTINGS.forEach(builder::setServerConfig);
        try {
            Files.createDirectories(dataDirectory);
            watchFromTheBeginning(dataDirectory.resolve("postmaster.pid"));
            EmbeddedPostgres started = builder.start();
            Files.writeString(dataDirectory.resolve(MARK), "");
            return started;
        } catch (IOException | IllegalStateException e) {
            throw new IllegalStateException("PostgreSQL did not start; see " + log, e);
        }
    }

    /** Whoever is ended while the server starts must not leave it behind: its number is known before it answers. */
    private static void watchFromTheBeginning(Path pidFile) {
        Thread watcher = new Thread(
                () -> {
                    long deadline = System.nanoTime() + START_LIMIT.toNanos();
                    try {
                        Optional<Long> pid = EarlierServer.pid(pidFile);
                        while (pid.isEmpty() && System.nanoTime() < deadline) {
                            Thread.sleep(PID_POLL_MILLIS);
                            pid = EarlierServer.pid(pidFile);
                        }
                        pid.ifPresent(number -> Reaper.watch(number, Reaper.Signal.INT));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "postgres-start");
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Where the server's programs are unpacked: apart for each user, or the second user of a machine could not start. */
    private static Path binaries() {
        String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9_-]", "_");
        return Path.of(System.getProperty("java.io.tmpdir"), "jinvax-postgres-binaries-" + user);
    }

    private static long pidOf(Path dataDirectory) {
        try {
            return EarlierServer.pid(dataDirectory.resolve("postmaster.pid"))
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL has not said which process it is"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    public long pid() {
        return pid;
    }

    public boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** JDBC address of a service's database, without credentials. */
    public String jdbcUrl(String name) {
        return "jdbc:postgresql://localhost:" + port() + "/" + name;
    }

    /** Ends the server as a power cut would for its clients: at once, without a last checkpoint. */
    public void crash() {
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).inheritIO().start();
            awaitEnd();
            Reaper.forget(pid);
            // The starter's lock on the directory would keep the next start off; there is nothing left to stop.
            Files.deleteIfExists(dataDirectory.resolve("epg-lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the crashed server again on the same port; it finds what was committed in its log. */
    public void startAgain() {
        if (!isAlive()) {
            int port = port();
            server = launch(dataDirectory, port, log);
            pid = pidOf(dataDirectory);
            Reaper.watch(pid, Reaper.Signal.INT);
        }
    }

    /** A superuser connection to a database, for tests that look from the outside or do harm. */
    public Connection superuser(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    @Override
    public void close() {
        try {
            server.close();
            awaitEnd();
            Reaper.forget(pid);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop cleanly", e);
        }
        if (removeOnClose != null) {
            Directories.remove(removeOnClose);
        }
    }

    /** The server's own tool waits five seconds; the last checkpoint of a busy server may take longer. */
    private void awaitEnd() {
        try {
            ProcessHandle process = ProcessHandle.of(pid).orElse(null);
            if (process != null) {
                process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("PostgreSQL (process " + pid + ") does not stop", e);
        }
    }
}
