package dev.jinvax.bench.figures;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * All confirmations on the topic, read from its beginning.
 *
 * @param bookings each booking once, folded and in order
 * @param distinctEvents how many different event ids; a record sent twice keeps its id
 */
record ConfirmedEvents(long[] bookings, int distinctEvents) {
    private static final String TOPIC = "booking.bookings.v1";
    private static final String CONFIRMED = "booking.confirmed.v1";

    static ConfirmedEvents read(String bootstrapServers) {
        CreatedIds bookings = new CreatedIds();
        CreatedIds events = new CreatedIds();
        try (KafkaConsumer<String, byte[]> consumer = consumer(bootstrapServers)) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<String, byte[]> sent : consumer.poll(Duration.ofSeconds(1))) {
                    if (header(sent, "ce_type").equals(CONFIRMED)) {
                        bookings.add(UUID.fromString(sent.key()));
                        events.add(UUID.fromString(header(sent, "ce_id")));
                    }
                }
            }
        }
        return new ConfirmedEvents(bookings.distinct(), events.distinct().length);
    }

    private static String header(ConsumerRecord<String, byte[]> sent, String name) {
        var header = sent.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000,
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                        8 << 20),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
