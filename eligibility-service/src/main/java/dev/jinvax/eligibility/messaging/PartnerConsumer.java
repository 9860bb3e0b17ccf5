package dev.jinvax.eligibility.messaging;

import dev.jinvax.kit.inbox.EventIntake;
import dev.jinvax.kit.inbox.IncomingEvent;
import dev.jinvax.kit.inbox.Once;
import dev.jinvax.kit.limits.ClientRules;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code booking.partners.v1}: whom ops has suspended, and how much a partner may ask for. */
@Startup
@ApplicationScoped
public class PartnerConsumer {
    private final EventIntake intake;
    private final ClientRules rules;

    PartnerConsumer(EventIntake intake, ClientRules rules) {
        this.intake = intake;
        this.rules = rules;
        intake.listen("eligibility.partners", Once.BY_VERSION, this::keep);
    }

    @Incoming("partners")
    @Blocking
    public void take(ConsumerRecords<String, byte[]> records) {
        intake.take("eligibility.partners", records);
    }

    void keep(List<IncomingEvent> events) {
        rules.keep(events.stream()
                .filter(event -> !event.isTombstone() && event.type().equals(PartnerChanged.TYPE))
                .map(event -> event.as(PartnerChanged.class).rule())
                .toList());
    }
}
