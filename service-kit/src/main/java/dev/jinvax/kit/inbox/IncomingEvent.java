package dev.jinvax.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.json.JsonConventions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from Kafka.
 *
 * @param id the CloudEvents id; for a message without one, a name made of its position, so that it is stable too
 * @param type versioned wire name, empty for a message that has none
 * @param body JSON, or null for a tombstone
 */
public record IncomingEvent(
        String topic,
        int partition,
        long offset,
        String key,
        UUID id,
        String type,
        Instant time,
        @Nullable String traceparent,
        byte @Nullable [] body) {
    private static final ObjectMapper JSON = JsonConventions.forEvents();
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public static IncomingEvent of(ConsumerRecord<String, byte[]> message) {
        return new IncomingEvent(
                message.topic(),
                message.partition(),
                message.offset(),
                message.key() == null ? "" : message.key(),
                id(message),
                textOr(message, "ce_type", ""),
                time(message),
                header(message, "traceparent"),
                message.value());
    }

    public boolean isTombstone() {
        return body == null;
    }

    /**
     * Reads the body as the consumer's own trimmed record; fields it does not name are passed over.
     *
     * @throws UnreadableEventException when the body is no such record
     */
    public <T> T as(Class<T> type) {
        if (body == null) {
            throw new UnreadableEventException("a tombstone has no body", null);
        }
        try {
            T value = JSON.readValue(body, type);
            if (value == null) {
                throw new UnreadableEventException("the body is null", null);
            }
            return value;
        } catch (IOException e) {
            // The parser's message may quote the body: only its kind is told.
            throw new UnreadableEventException("body is not a " + type.getSimpleName(), e);
        }
    }

    /** The same without what PostgreSQL cannot store: a poisoned message must not poison the place it is set aside in. */
    IncomingEvent storable() {
        Instant storableTime = time.isBefore(EARLIEST) || time.isAfter(LATEST) ? Instant.EPOCH : time;
        String storableTrace = traceparent == null ? null : storable(traceparent);
        return new IncomingEvent(
                topic, partition, offset, storable(key), id, storable(type), storableTime, storableTrace, body);
    }

    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static UUID id(ConsumerRecord<String, byte[]> message) {
        String id = header(message, "ce_id");
        if (id != null) {
            try {
                return UUID.fromString(id);
            } catch (IllegalArgumentException e) {
                return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
            }
        }
        String position = message.topic() + "/" + message.partition() + "/" + message.offset();
        return UUID.nameUUIDFromBytes(position.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant time(ConsumerRecord<String, byte[]> message) {
        try {
            String time = header(message, "ce_time");
            return time == null
                    ? Instant.ofEpochMilli(message.timestamp())
                    : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            return Instant.ofEpochMilli(message.timestamp());
        }
    }

    private static String textOr(ConsumerRecord<String, byte[]> message, String name, String otherwise) {
        String value = header(message, name);
        return value == null ? otherwise : value;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IncomingEvent event && id.equals(event.id) && Arrays.equals(body, event.body);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Says where it came from, never what it holds. */
    @Override
    public String toString() {
        return type + " " + id + " at " + topic + "/" + partition + "/" + offset;
    }
}
