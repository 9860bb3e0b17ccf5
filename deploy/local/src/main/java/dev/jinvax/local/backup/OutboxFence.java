package dev.jinvax.local.backup;

import dev.jinvax.local.base.CannotStartException;
import dev.jinvax.local.base.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A moment in which no service commits an event and none takes back one it has sent: whatever is committed then stands
 * in an outbox or in Kafka, and nothing in Kafka is younger than the databases. Services wait for it to pass.
 */
final class OutboxFence implements AutoCloseable {
    private static final int ATTEMPTS = 30;
    private static final long PAUSE_MILLIS = 100;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final List<Connection> holding = new ArrayList<>();

    private OutboxFence() {}

    static OutboxFence raise(RunningParts parts) throws SQLException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            OutboxFence fence = new OutboxFence();
            try {
                for (Service service : Service.values()) {
                    fence.hold(parts.superuser(service.database()));
                }
                return fence;
            } catch (SQLException e) {
                fence.close();
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
            }
            pause();
        }
        throw new CannotStartException("The services are too busy to hold still for a moment; try the backup again.");
    }

    private void hold(Connection connection) throws SQLException {
        holding.add(connection);
        connection.setAutoCommit(false);
        try (Statement lock = connection.createStatement()) {
            // Who waits for the lock makes everybody behind it wait: better to step back and ask again.
            lock.execute("set local lock_timeout = '300ms'");
            lock.execute("lock table outbox in share mode");
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("Interrupted.", e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : holding) {
            connection.close();
        }
    }
}
