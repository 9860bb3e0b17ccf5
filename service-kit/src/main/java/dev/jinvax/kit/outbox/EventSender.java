package dev.jinvax.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends events as CloudEvents 1.0 in Kafka's binary mode with the idempotent producer. */
@Singleton
public class EventSender {
    private static final Logger LOG = Logger.getLogger(EventSender.class);

    private final String bootstrapServers;
    private final String source;
    private @Nullable KafkaProducer<String, byte[]> producer;
    private volatile boolean reachable = true;

    public EventSender(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.bootstrapServers = bootstrapServers;
        this.source = "/" + application;
    }

    /** Whether the last attempt reached the broker. */
    public boolean isReachable() {
        return reachable;
    }

    /** Sends the slice in order and answers the positions the broker acknowledged. */
    List<Long> send(List<StoredEvent> slice) {
        List<Future<RecordMetadata>> answers = new ArrayList<>(slice.size());
        for (StoredEvent stored : slice) {
            try {
                answers.add(producer().send(record(stored)));
            } catch (KafkaException e) {
                LOG.warnf("event not sent: %s", e.getClass().getSimpleName());
                break;
            }
        }
        ship(answers);
        List<Long> acknowledged = new ArrayList<>(slice.size());
        boolean allSent = answers.size() == slice.size();
        for (int index = 0; index < answers.size(); index++) {
            if (isAcknowledged(answers.get(index))) {
                acknowledged.add(slice.get(index).position());
            } else {
                allSent = false;
            }
        }
        reachable = allSent;
        return acknowledged;
    }

    /** What lingers goes now: the slice is one request to each broker, not one for every few of its events. */
    private void ship(List<Future<RecordMetadata>> answers) {
        try {
            if (!answers.isEmpty()) {
                producer().flush();
            }
        } catch (InterruptException e) {
            LOG.debugf("interrupted while %d events were on their way", answers.size());
        }
    }

    private static boolean isAcknowledged(Future<RecordMetadata> answer) {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            LOG.warnf("event not acknowledged: %s", String.valueOf(e.getCause()));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProducerRecord<String, byte[]> record(StoredEvent stored) {
        OutgoingEvent event = stored.event();
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(event.topic(), event.key(), event.body());
        header(sent, "ce_specversion", "1.0");
        header(sent, "ce_id", event.id().toString());
        header(sent, "ce_source", source);
        header(sent, "ce_type", event.type());
        header(sent, "ce_subject", event.key());
        header(
                sent,
                "ce_time",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.time().atOffset(ZoneOffset.UTC)));
        header(sent, "content-type", "application/json");
        if (stored.traceparent() != null) {
            header(sent, "traceparent", stored.traceparent());
        }
        if (event.reason() != null) {
            header(sent, "dlt_reason", event.reason());
        }
        return sent;
    }

    private static void header(ProducerRecord<String, byte[]> sent, String name, String value) {
        sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Made on first use, so that a service starts while Kafka is away. */
    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                            ProducerConfig.ACKS_CONFIG, "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG, 3000,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3000,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
                            ProducerConfig.LINGER_MS_CONFIG, 20,
                            ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024,
                            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000,
                            ProducerConfig.METADATA_MAX_AGE_CONFIG, 30_000),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    synchronized void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
