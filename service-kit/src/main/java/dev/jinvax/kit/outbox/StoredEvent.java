package dev.jinvax.kit.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox. */
record StoredEvent(
        long position, OutgoingEvent event, @Nullable String traceparent) {
    static StoredEvent read(ResultSet row) throws SQLException {
        Instant time = row.getObject("event_time", OffsetDateTime.class).toInstant();
        return new StoredEvent(
                row.getLong("id"),
                new OutgoingEvent(
                        row.getString("topic"),
                        row.getString("event_key"),
                        row.getObject("event_id", UUID.class),
                        row.getString("event_type"),
                        time,
                        row.getBytes("body"),
                        row.getString("reason")),
                row.getString("traceparent"));
    }
}
