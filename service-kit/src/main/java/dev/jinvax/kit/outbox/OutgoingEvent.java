package dev.jinvax.kit.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way out.
 *
 * @param key partition key: the aggregate, so that its events stay in order
 * @param id stable for ever; receivers recognise a second sending by it
 * @param type versioned wire name, for instance {@code booking.confirmed.v1}
 * @param body JSON, or null for a tombstone on a compacted topic
 * @param reason why a message was set aside, on dead-letter topics only
 */
public record OutgoingEvent(
        String topic,
        String key,
        UUID id,
        String type,
        Instant time,
        byte @Nullable [] body,
        @Nullable String reason) {
    public static OutgoingEvent of(
            String topic, String key, UUID id, String type, Instant time, byte @Nullable [] body) {
        return new OutgoingEvent(topic, key, id, type, time, body, null);
    }
}
