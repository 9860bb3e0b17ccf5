package dev.jinvax.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends what stands in the outbox, in order, and deletes it once Kafka has it. One relay per service is active: the one
 * that holds the advisory lock. It reads and deletes on the connection that holds the lock, so a relay that lost its
 * session can no longer delete; a row sent twice in such a moment carries the same id.
 */
@Singleton
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x6a696e766178L;
    private static final int MOST_AT_ONCE = 500;
    private static final long POLL_MILLIS = 100;
    /** Under load several commits go in one round: each round costs two statements here, and one at every consumer. */
    private static final long GATHER_MILLIS = 20;

    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long STANDBY_MILLIS = 1000;
    private static final long TROUBLE_MILLIS = 500;
    private static final String LOCK_IT = "select pg_try_advisory_lock(" + LOCK + ")";
    private static final String READ = """
            select id, topic, event_key, event_id, event_type, event_time, traceparent, body, reason
            from outbox where id > ? order by id limit ?
            """;
    private static final String DELETE = "delete from outbox where id = any(?)";

    private final AgroalDataSource database;
    private final EventSender sender;
    private final Counter sent;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean running;
    private volatile boolean leading;

    public OutboxRelay(AgroalDataSource database, EventSender sender, MeterRegistry meters) {
        this.database = database;
        this.sender = sender;
        this.sent = Counter.builder("jinvax.outbox.sent")
                .description("events Kafka has acknowledged")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something was committed; cheap, may be called from any thread. */
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** Whether this process sends for its service. */
    public boolean isLeading() {
        return leading;
    }

    private void run() {
        while (running) {
            try (Connection connection = database.getConnection()) {
                lead(connection);
            } catch (SQLException e) {
                LOG.warnf("outbox relay waits for the database (%s)", e.getSQLState());
                pause(TROUBLE_MILLIS);
            } finally {
                leading = false;
            }
        }
    }

    private void lead(Connection connection) throws SQLException {
        while (running && !take(connection)) {
            pause(STANDBY_MILLIS);
        }
        leading = true;
        OutboxFloor floor = new OutboxFloor();
        long nextLook = System.nanoTime();
        try {
            while (running) {
                if (System.nanoTime() - nextLook >= 0) {
                    look(connection, floor);
                    nextLook = System.nanoTime() + LOOK_NANOS;
                }
                int done = round(connection, floor);
                if (done < 0) {
                    pause(TROUBLE_MILLIS);
                } else if (done < MOST_AT_ONCE) {
                    awaitWork();
                }
            }
        } finally {
            release(connection);
        }
    }

    /** The pool keeps the session, so the lock must be given back by hand. */
    private static void release(Connection connection) throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.execute();
        }
    }

    private static boolean take(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK_IT);
                ResultSet answer = lock.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static void look(Connection connection, OutboxFloor floor) throws SQLException {
        try (PreparedStatement look = connection.prepareStatement(OutboxFloor.LOOK);
                ResultSet row = look.executeQuery()) {
            row.next();
            floor.look(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /** Sends one slice; answers how many were sent, or -1 when some could not be. */
    private int round(Connection connection, OutboxFloor floor) throws SQLException {
        List<StoredEvent> slice = read(connection, floor.position());
        if (slice.isEmpty()) {
            floor.cleared(Long.MAX_VALUE);
            return 0;
        }
        List<Long> acknowledged = sender.send(slice);
        if (!acknowledged.isEmpty()) {
            delete(connection, acknowledged);
            sent.increment(acknowledged.size());
        }
        if (acknowledged.size() < slice.size()) {
            return -1;
        }
        floor.cleared(
                slice.size() < MOST_AT_ONCE
                        ? Long.MAX_VALUE
                        : slice.get(slice.size() - 1).position());
        return slice.size();
    }

    private static List<StoredEvent> read(Connection connection, long above) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setLong(1, above);
            read.setInt(2, MOST_AT_ONCE);
            List<StoredEvent> slice = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    slice.add(StoredEvent.read(row));
                }
            }
            return slice;
        }
    }

    private static void delete(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }

    private void awaitWork() {
        try {
            if (work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
