package dev.jinvax.kit.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes events as another service would, to feed a consumer. */
public final class TopicWriter {
    private static final Map<String, KafkaProducer<String, byte[]>> PRODUCERS =
            new java.util.concurrent.ConcurrentHashMap<>();

    private TopicWriter() {}

    /** Writes one event and returns once the broker has it. */
    public static void write(String topic, String key, UUID id, String type, byte @Nullable [] body) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, body);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        type,
                        "ce_subject",
                        key,
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer().send(message).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the broker did not take the event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static KafkaProducer<String, byte[]> producer() {
        return PRODUCERS.computeIfAbsent(
                RealParts.broker().bootstrapServers(),
                servers -> new KafkaProducer<>(
                        Map.of("bootstrap.servers", servers, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer()));
    }
}
