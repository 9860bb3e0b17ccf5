package dev.jinvax.bench.floor;

import dev.jinvax.bench.stage.Sql;
import dev.jinvax.embedded.DatabaseServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What PostgreSQL does with one transaction per booking and nothing around it: no HTTP, no token, no rule, no relay. The
 * tables are made by the product's own migrations, in a database of their own on the same server.
 */
public final class Floor {
    public static final List<Integer> CONNECTIONS = List.of(8, 16, 32, 64);
    private static final String NAME = "floor";

    private final Sql database;
    private final SampleRows samples;
    private final List<UUID> sessions;
    private final AtomicLong numbers = new AtomicLong();

    private Floor(Sql database, SampleRows samples, List<UUID> sessions) {
        this.database = database;
        this.samples = samples;
        this.sessions = sessions;
    }

    /** @param booking the product's database, with at least one booking to take row widths from */
    public static Floor build(DatabaseServer server, Path repository, Sql booking, List<UUID> sessions) {
        server.withServiceDatabase(NAME);
        Sql database = new Sql(server, NAME);
        for (String directory :
                List.of("service-kit/src/main/resources/db/kit", "booking-service/src/main/resources/db/migration")) {
            scripts(repository.resolve(directory)).forEach(database::script);
        }
        for (UUID session : sessions) {
            database.run("insert into session_ledger (session_id, capacity) values (?, 2000000000)", session);
        }
        return new Floor(database, SampleRows.of(booking), sessions);
    }

    private static List<String> scripts(Path directory) {
        try (var files = Files.list(directory)) {
            List<String> scripts = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                scripts.add(Files.readString(file));
            }
            return scripts;
        } catch (IOException e) {
            throw new UncheckedIOException("no migrations in " + directory, e);
        }
    }

    /** Bookings a second over all sessions, at the best number of connections. */
    public Best spread(Duration each) {
        return best(sessions, each);
    }

    /** Bookings a second in one session, at the best number of connections. */
    public Best hot(Duration each) {
        return best(sessions.subList(0, 1), each);
    }

    private Best best(List<UUID> chosen, Duration each) {
        Best best = new Best(0, 0);
        for (int connections : CONNECTIONS) {
            double rate = rate(chosen, connections, each);
            if (rate > best.perSecond()) {
                best = new Best(rate, connections);
            }
        }
        // What was told stays nowhere: in the product the relay empties the outbox all the time.
        database.script("truncate outbox");
        return best;
    }

    private double rate(List<UUID> chosen, int connections, Duration duration) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        List<Connection> opened = new ArrayList<>();
        try {
            for (int count = 0; count < connections; count++) {
                opened.add(database.connect());
            }
            // Statements are prepared on the server after five uses: do that before the clock starts.
            run(threads, opened, chosen, Duration.ofMillis(300));
            long begin = System.nanoTime();
            long booked = run(threads, opened, chosen, duration);
            return booked * 1e9 / (System.nanoTime() - begin);
        } finally {
            threads.shutdownNow();
            opened.forEach(Floor::close);
        }
    }

    private long run(ExecutorService threads, List<Connection> opened, List<UUID> chosen, Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        List<Future<Integer>> running = new ArrayList<>();
        for (Connection connection : opened) {
            FloorClient client = new FloorClient(connection, chosen, samples);
            running.add(threads.submit(() -> client.book(numbers.getAndAdd(1 << 20), end)));
        }
        long booked = 0;
        for (Future<Integer> client : running) {
            try {
                booked += client.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the floor failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        return booked;
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("a connection of the floor does not close", e);
        }
    }

    /** How many live places the floor counted, and how many bookings it wrote: they must be the same. */
    public boolean isTrue() {
        return database.number("select coalesce(sum(live), 0) from session_ledger")
                == database.number("select count(*) from booking");
    }

    /** The best rate and the number of connections it was reached with. */
    public record Best(double perSecond, int connections) {}
}
