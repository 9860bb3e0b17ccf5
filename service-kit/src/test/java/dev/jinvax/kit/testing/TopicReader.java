package dev.jinvax.kit.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what really stands on a topic, from its beginning. */
public final class TopicReader {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private TopicReader() {}

    /** The messages of a key, once there are at least {@code count} of them. */
    public static List<ConsumerRecord<String, byte[]>> awaitKey(String topic, String key, int count) {
        return await(topic, message -> key.equals(message.key()), count);
    }

    /** The messages that match, once there are at least {@code count} of them. */
    public static List<ConsumerRecord<String, byte[]>> await(
            String topic, Predicate<ConsumerRecord<String, byte[]>> wanted, int count) {
        Instant deadline = Instant.now().plus(LIMIT);
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.subscribe(List.of(topic));
            while (found.size() < count) {
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError(
                            "only " + found.size() + " of " + count + " messages came on " + topic + " in time");
                }
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    if (wanted.test(message)) {
                        found.add(message);
                    }
                }
            }
        }
        return found;
    }

    /** Reads the topic from its beginning until the reader has seen enough, or half a minute has passed. */
    public static void awaitUntil(String topic, Predicate<ConsumerRecord<String, byte[]>> enough) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.subscribe(List.of(topic));
            boolean done = false;
            while (!done && Instant.now().isBefore(deadline)) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    done |= enough.test(message);
                }
            }
        }
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", RealParts.broker().bootstrapServers(),
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Waits until the condition holds; fails after a minute. */
    public static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(LIMIT);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("did not come to hold in time");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
