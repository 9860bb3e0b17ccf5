package dev.jinvax.kit.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Forgets kept answers after 14 days seen events and set-aside messages after 45 (longer than any topic but compacted ones keeps them), in slices small enough to disturb nobody. */
@Singleton
public class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final int SLICE = 5_000;
    private static final String FORGET_ANSWERS = """
            delete from idempotency where ctid = any(array(
                select ctid from idempotency where created_at < now() - interval '14 days' limit ?))
            """;
    private static final String FORGET_EVENTS = """
            delete from inbox where ctid = any(array(
                select ctid from inbox where received_at < now() - interval '45 days' limit ?))
            """;
    private static final String FORGET_SET_ASIDE = """
            delete from set_aside where ctid = any(array(
                select ctid from set_aside where set_aside_at < now() - interval '45 days' limit ?))
            """;

    private final AgroalDataSource database;

    public Housekeeping(AgroalDataSource database) {
        this.database = database;
    }

    /** One slice a minute of each: two hundred thousand an hour, far above what a day brings. */
    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        try (Connection connection = database.getConnection()) {
            forget(connection, FORGET_ANSWERS);
            forget(connection, FORGET_EVENTS);
            forget(connection, FORGET_SET_ASIDE);
        } catch (SQLException e) {
            LOG.warnf("housekeeping waits for the database (%s)", e.getSQLState());
        }
    }

    private static void forget(Connection connection, String statement) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(statement)) {
            delete.setInt(1, SLICE);
            delete.executeUpdate();
        }
    }
}
