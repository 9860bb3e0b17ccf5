package dev.jinvax.e2e.check;

import dev.jinvax.e2e.check.Evidence.Told;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What was told, read from the topics themselves. */
public final class Topics {
    private static final String BOOKINGS = "booking.bookings.v1";
    private static final String SESSIONS = "registry.sessions.v1";

    private Topics() {}

    /** Where the topic of bookings ends now. */
    public static Map<TopicPartition, Long> end(String servers) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(servers)) {
            return consumer.endOffsets(partitions(consumer, BOOKINGS));
        }
    }

    static List<Told> bookings(String servers, Map<TopicPartition, Long> from) {
        List<Told> told = new ArrayList<>();
        read(servers, BOOKINGS, from, message -> {
            byte[] body = message.value();
            if (body != null) {
                told.add(new Told(
                        message.key(),
                        new JsonObject(Buffer.buffer(body)).getInteger("version"),
                        header(message, "ce_id"),
                        header(message, "ce_type")));
            }
        });
        return told;
    }

    /** Sessions whose capacity an editor has ever lowered. */
    static Set<String> lowered(String servers) {
        Map<String, Integer> capacity = new HashMap<>();
        Set<String> lowered = new HashSet<>();
        read(servers, SESSIONS, Map.of(), message -> {
            if (message.value() != null) {
                int now = new JsonObject(Buffer.buffer(message.value())).getInteger("capacity");
                if (now < capacity.getOrDefault(message.key(), 0)) {
                    lowered.add(message.key());
                }
                capacity.put(message.key(), now);
            }
        });
        return lowered;
    }

    private static void read(
            String servers,
            String topic,
            Map<TopicPartition, Long> from,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(servers)) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(each);
            }
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, byte[]> consumer(String servers) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
