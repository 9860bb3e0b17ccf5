package dev.jinvax.notification.testing;

import dev.jinvax.kit.testing.RealParts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** Leases of workers that died. */
public final class Leases {
    private Leases() {}

    /** What happens twenty or thirty seconds after the worker that had these reminders or deliveries died. */
    public static void end(List<UUID> ids) {
        for (UUID id : ids) {
            String past =
                    " set leased_until = clock_timestamp() - interval '1 second' where leased_until is not null and ";
            sql("update reminder" + past + "reminder_id = '" + id + "'");
            sql("update delivery" + past + "delivery_id = '" + id + "'");
        }
    }

    /** Runs a statement and answers how many rows it touched. */
    public static int sql(String statement) {
        try (Connection connection = DriverManager.getConnection(
                        RealParts.database().jdbcUrl("notification"), "notification", "notification");
                Statement each = connection.createStatement()) {
            return each.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
