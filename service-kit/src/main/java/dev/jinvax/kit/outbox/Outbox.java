package dev.jinvax.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.json.JsonConventions;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Writes events in the transaction of the change they tell; after the commit the relay is woken. */
@Singleton
public class Outbox {
    /** Columns in the order {@link #append} and every set-based writer fills them. */
    private static final String INSERT = """
            insert into outbox (topic, event_key, event_id, event_type, event_time, traceparent, body, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final ObjectMapper json = JsonConventions.forEvents();
    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final Clock clock;

    public Outbox(
            AgroalDataSource database, TransactionSynchronizationRegistry transaction, OutboxRelay relay, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.relay = relay;
        this.clock = clock;
    }

    /** Tells that something happened now. */
    public UUID tell(String topic, String key, String type, Object body) {
        UUID id = Ids.next();
        append(List.of(OutgoingEvent.of(topic, key, id, type, clock.instant(), bytes(body))));
        return id;
    }

    /** Ends a key on a compacted topic. */
    public void tombstone(String topic, String key, String type) {
        append(List.of(OutgoingEvent.of(topic, key, Ids.next(), type, clock.instant(), null)));
    }

    /**
     * Writes the events in the running transaction.
     *
     * @throws IllegalStateException outside a transaction: an event without its change would be a lie
     */
    public void append(List<OutgoingEvent> events) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("events are written in the transaction of their change");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (OutgoingEvent event : events) {
                insert.setString(1, event.topic());
                insert.setString(2, event.key());
                insert.setObject(3, event.id());
                insert.setString(4, event.type());
                insert.setObject(5, event.time().atOffset(ZoneOffset.UTC));
                insert.setString(6, traceparent());
                insert.setBytes(7, event.body());
                insert.setString(8, event.reason());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("could not write to the outbox", e);
        }
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
    }

    /** The event body of {@code value}. */
    public byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + value.getClass(), e);
        }
    }

    /** The trace the present request belongs to (W3C Trace Context), carried on by events. */
    public static @Nullable String traceparent() {
        Object value = MDC.get("traceparent");
        return value == null ? null : value.toString();
    }

    private final class WakeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
