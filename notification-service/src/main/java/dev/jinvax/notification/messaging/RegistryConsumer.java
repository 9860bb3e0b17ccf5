package dev.jinvax.notification.messaging;

import dev.jinvax.kit.inbox.EventIntake;
import dev.jinvax.kit.inbox.IncomingEvent;
import dev.jinvax.kit.inbox.Once;
import dev.jinvax.notification.persistence.Projections;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Takes sites and sessions from the registry. */
@Startup
@Singleton
public class RegistryConsumer {
    private final EventIntake intake;
    private final Projections projections;

    public RegistryConsumer(EventIntake intake, Projections projections) {
        this.intake = intake;
        this.projections = projections;
        intake.listen("notification.sites", Once.BY_VERSION, this::sites);
        intake.listen("notification.sessions", Once.BY_VERSION, this::sessions);
    }

    @Incoming("sites")
    @Blocking
    public void takeSites(ConsumerRecords<String, byte[]> records) {
        intake.take("notification.sites", records);
    }

    @Incoming("sessions")
    @Blocking
    public void takeSessions(ConsumerRecords<String, byte[]> records) {
        intake.take("notification.sessions", records);
    }

    private void sites(List<IncomingEvent> events) {
        for (IncomingEvent event : events) {
            if (!event.isTombstone() && event.type().equals("registry.site.changed.v1")) {
                SiteWire site = event.as(SiteWire.class);
                projections.site(
                        site.siteId(),
                        site.version(),
                        site.state(),
                        site.cityCode(),
                        site.name().zh(),
                        site.name().en(),
                        site.address().zh(),
                        site.address().en(),
                        site.directions() == null ? null : site.directions().zh(),
                        site.directions() == null ? null : site.directions().en(),
                        site.phone());
            }
        }
    }

    private void sessions(List<IncomingEvent> events) {
        for (IncomingEvent event : events) {
            if (!event.isTombstone() && event.type().equals("registry.session.changed.v1")) {
                SessionWire session = event.as(SessionWire.class);
                projections.session(session.sessionId(), session.version(), session.state());
            }
        }
    }

    /** A site as notification reads it. */
    record SiteWire(
            UUID siteId,
            int version,
            String state,
            String cityCode,
            TextWire name,
            TextWire address,
            @Nullable TextWire directions,
            @Nullable String phone) {}

    /** A session as notification reads it. */
    record SessionWire(UUID sessionId, int version, String state) {}

    /** The same in both languages. */
    record TextWire(String zh, String en) {}
}
