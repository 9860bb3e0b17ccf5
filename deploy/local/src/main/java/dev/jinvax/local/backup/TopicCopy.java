package dev.jinvax.local.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** What the topics hold, up to a moment, as a file: messages in their order with key, time and headers. */
final class TopicCopy implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int NONE = -1;

    private final KafkaConsumer<byte[], byte[]> reader;

    TopicCopy(String bootstrapServers) {
        reader = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) PATIENCE.toMillis()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = reader.listTopics().entrySet().stream()
                .filter(topic -> !topic.getKey().startsWith("__"))
                .flatMap(topic -> topic.getValue().stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        reader.assign(partitions);
    }

    /** Where each partition ends now. */
    Map<TopicPartition, Long> ends() {
        return reader.endOffsets(reader.assignment());
    }

    /** Writes everything that stands before the given ends. */
    long save(Map<TopicPartition, Long> ends, Path file) throws IOException {
        reader.seekToBeginning(ends.keySet());
        long written = 0;
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> message : reader.poll(Duration.ofSeconds(1))) {
                    if (message.offset()
                            < ends.getOrDefault(new TopicPartition(message.topic(), message.partition()), 0L)) {
                        write(out, message);
                        written++;
                    }
                }
            }
            out.writeBoolean(false);
        }
        return written;
    }

    private static void write(DataOutputStream out, ConsumerRecord<byte[], byte[]> message) throws IOException {
        out.writeBoolean(true);
        out.writeUTF(message.topic());
        out.writeInt(message.partition());
        out.writeLong(message.timestamp());
        write(out, message.key());
        write(out, message.value());
        Header[] headers = message.headers().toArray();
        out.writeInt(headers.length);
        for (Header header : headers) {
            out.writeUTF(header.key());
            write(out, header.value());
        }
    }

    private static void write(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
        out.writeInt(bytes == null ? NONE : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    /** Sends what the file holds to topics that are there and empty. */
    static void load(Path file, String bootstrapServers) throws IOException {
        // One request at a time keeps the order. Sequence numbers were lost on topics a moment old (OutOfOrderSequence,
        // for
        // ever); a message sent twice instead is had once, as every consumer knows it by its id.
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                false,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
            while (in.readBoolean()) {
                producer.send(read(in), (sent, failed) -> failure.compareAndSet(null, failed));
            }
            producer.flush();
            if (failure.get() != null) {
                throw new IOException("Kafka did not take the messages", failure.get());
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> read(DataInputStream in) throws IOException {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(in.readUTF(), in.readInt(), in.readLong(), readBytes(in), readBytes(in));
        int headers = in.readInt();
        for (int header = 0; header < headers; header++) {
            message.headers().add(new RecordHeader(in.readUTF(), readBytes(in)));
        }
        return message;
    }

    private static byte @Nullable [] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == NONE ? null : in.readNBytes(length);
    }

    @Override
    public void close() {
        reader.close();
    }
}
