package dev.jinvax.notification.messaging;

import dev.jinvax.kit.inbox.EventIntake;
import dev.jinvax.kit.inbox.IncomingEvent;
import dev.jinvax.kit.inbox.Once;
import dev.jinvax.kit.limits.ClientRule;
import dev.jinvax.kit.limits.ClientRules;
import dev.jinvax.notification.application.TakeBatches;
import dev.jinvax.notification.application.TakeBatches.Progress;
import dev.jinvax.notification.domain.EventTypes;
import dev.jinvax.notification.persistence.Projections;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Takes partner profiles and the progress of their batches. */
@Startup
@Singleton
public class PartnersConsumer {
    private final EventIntake intake;
    private final Projections projections;
    private final ClientRules rules;
    private final TakeBatches takeBatches;

    public PartnersConsumer(EventIntake intake, Projections projections, ClientRules rules, TakeBatches takeBatches) {
        this.intake = intake;
        this.projections = projections;
        this.rules = rules;
        this.takeBatches = takeBatches;
        intake.listen("notification.partners", Once.BY_VERSION, this::partners);
        intake.listen("notification.batches", Once.BY_VERSION, this::batches);
    }

    @Incoming("partners")
    @Blocking
    public void takePartners(ConsumerRecords<String, byte[]> records) {
        intake.take("notification.partners", records);
    }

    @Incoming("batches")
    @Blocking
    public void takeBatches(ConsumerRecords<String, byte[]> records) {
        intake.take("notification.batches", records);
    }

    private void partners(List<IncomingEvent> events) {
        List<ClientRule> changed = new ArrayList<>();
        for (IncomingEvent event : events) {
            if (!event.isTombstone() && event.type().equals("booking.partner.changed.v1")) {
                PartnerWire partner = event.as(PartnerWire.class);
                projections.partner(partner.clientId(), partner.version(), partner.channel(), partner.suspended());
                changed.add(partner.rule());
            }
        }
        rules.keep(changed);
    }

    private void batches(List<IncomingEvent> events) {
        takeBatches.take(events.stream()
                .filter(event -> EventTypes.all().contains(event.type()))
                .map(event -> {
                    BatchWire batch = event.as(BatchWire.class);
                    return new Progress(
                            event.id(),
                            event.type(),
                            batch.batchId(),
                            batch.version(),
                            batch.clientId(),
                            batch.outBatchNo(),
                            batch.state(),
                            batch.rowsTotal(),
                            batch.rowsDone(),
                            batch.booked(),
                            batch.rejected(),
                            batch.occurredAt());
                })
                .toList());
    }

    /** A partner as notification reads it. */
    record PartnerWire(
            String clientId,
            int version,
            String channel,
            boolean suspended,
            @Nullable Integer requestsPerSecond) {
        ClientRule rule() {
            return new ClientRule(clientId, version, suspended, Optional.ofNullable(requestsPerSecond));
        }
    }

    /** A batch as notification reads it. */
    record BatchWire(
            UUID batchId,
            int version,
            String clientId,
            String outBatchNo,
            String state,
            int rowsTotal,
            int rowsDone,
            int booked,
            int rejected,
            Instant occurredAt) {}
}
