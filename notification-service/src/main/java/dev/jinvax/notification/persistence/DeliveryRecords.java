package dev.jinvax.notification.persistence;

import static dev.jinvax.notification.persistence.Database.instant;
import static dev.jinvax.notification.persistence.Database.requiredInstant;

import dev.jinvax.notification.domain.DeliveryRecord;
import dev.jinvax.notification.domain.DeliveryState;
import dev.jinvax.notification.domain.Subscription;
import dev.jinvax.notification.persistence.Database.SqlArray;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliveries as their owners look at them. */
@Singleton
public class DeliveryRecords {
    private static final String LIST = """
            select * from delivery
            where (?::text is null or client_id = ?::text) and (?::uuid is null or webhook_id = ?::uuid)
              and (?::uuid is null or booking_id = ?::uuid) and (?::text is null or state = ?::text) and delivery_id > ?
            order by delivery_id limit ?
            """;
    private static final String LOCK = "select * from delivery where delivery_id = ? for update";
    private static final String AGAIN = """
            update delivery set state = 'PENDING', finished_at = null, attempts = 0, next_try_at = ?, leased_until = null
            where delivery_id = ? and withdrawn is null and (expires_at is null or expires_at > ?)
            """;

    private static final String RANGE_AGAIN = """
            update delivery set state = 'PENDING', finished_at = null, attempts = 0, next_try_at = ?, leased_until = null
            where delivery_id = any(array(
                select delivery_id from delivery
                where client_id = ? and webhook_id = ? and created_at >= ? and created_at < ? and state = any(?)
                  and delivery_id > ? and withdrawn is null and (expires_at is null or expires_at > ?)
                order by delivery_id limit ? for update))
            returning delivery_id
            """;

    private final Database database;

    public DeliveryRecords(Database database) {
        this.database = database;
    }

    /** @param clientId whose, or empty for everybody's */
    public List<DeliveryRecord> list(
            Optional<String> clientId,
            @Nullable UUID webhookId,
            @Nullable UUID bookingId,
            @Nullable String state,
            UUID after,
            int limit) {
        String client = clientId.orElse(null);
        return database.query(
                LIST,
                DeliveryRecords::read,
                client,
                client,
                webhookId,
                webhookId,
                bookingId,
                bookingId,
                state,
                state,
                after,
                limit);
    }

    public Optional<DeliveryRecord> lock(UUID deliveryId) {
        return database.query(LOCK, DeliveryRecords::read, deliveryId).stream().findFirst();
    }

    /** Makes it pending again; answers whether what it says is still of use. */
    public boolean again(UUID deliveryId, Instant now) {
        return database.update(AGAIN, now, deliveryId, now) == 1;
    }

    /**
     * Makes those of a webhook that were made in a span of time and are still of use pending again.
     *
     * @return their ids, in order
     */
    public List<UUID> rangeAgain(
            Subscription webhook,
            Instant from,
            Instant to,
            Collection<DeliveryState> states,
            UUID after,
            int limit,
            Instant now) {
        return database
                .query(
                        RANGE_AGAIN,
                        row -> row.getObject("delivery_id", UUID.class),
                        now,
                        webhook.clientId(),
                        webhook.webhookId(),
                        from,
                        to,
                        new SqlArray("text", states.stream().map(Enum::name).toList()),
                        after,
                        now,
                        limit)
                .stream()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    private static DeliveryRecord read(ResultSet row) throws SQLException {
        return new DeliveryRecord(
                row.getObject("delivery_id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getString("client_id"),
                row.getString("message_id"),
                row.getString("type"),
                row.getString("payload"),
                row.getObject("booking_id", UUID.class),
                row.getObject("reminder_id", UUID.class),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                requiredInstant(row, "created_at"),
                requiredInstant(row, "next_try_at"),
                instant(row, "last_attempt_at"),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"),
                row.getObject("last_millis", Integer.class),
                row.getString("last_request_head"),
                row.getString("last_response_head"));
    }
}
