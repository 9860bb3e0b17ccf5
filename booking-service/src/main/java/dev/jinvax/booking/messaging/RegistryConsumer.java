package dev.jinvax.booking.messaging;

import dev.jinvax.booking.application.FollowSessions;
import dev.jinvax.booking.application.FollowSites;
import dev.jinvax.booking.domain.Projections.KnownSession;
import dev.jinvax.booking.domain.Site;
import dev.jinvax.booking.messaging.RegistryWires.SessionWire;
import dev.jinvax.booking.messaging.RegistryWires.SiteWire;
import dev.jinvax.kit.inbox.EventIntake;
import dev.jinvax.kit.inbox.IncomingEvent;
import dev.jinvax.kit.inbox.Once;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the registry's sites and sessions. */
@Startup
@ApplicationScoped
public class RegistryConsumer {
    private final EventIntake intake;
    private final FollowSites followSites;
    private final FollowSessions followSessions;

    public RegistryConsumer(EventIntake intake, FollowSites followSites, FollowSessions followSessions) {
        this.intake = intake;
        this.followSites = followSites;
        this.followSessions = followSessions;
        intake.listen("booking.sites", Once.BY_VERSION, this::applySites);
        intake.listen("booking.sessions", Once.BY_VERSION, this::applySessions);
    }

    @Incoming("sites")
    @Blocking
    public void sites(ConsumerRecords<String, byte[]> records) {
        intake.take("booking.sites", records);
    }

    @Incoming("sessions")
    @Blocking
    public void sessions(ConsumerRecords<String, byte[]> records) {
        intake.take("booking.sessions", records);
    }

    void applySites(List<IncomingEvent> events) {
        List<Site> sites =
                Newest.of(events, "registry.site.changed.v1", SiteWire.class, SiteWire::siteId, SiteWire::version)
                        .stream()
                        .map(SiteWire::toSite)
                        .toList();
        if (!sites.isEmpty()) {
            followSites.follow(sites);
        }
    }

    void applySessions(List<IncomingEvent> events) {
        List<KnownSession> sessions = Newest.of(
                        events,
                        "registry.session.changed.v1",
                        SessionWire.class,
                        SessionWire::sessionId,
                        SessionWire::version)
                .stream()
                .map(SessionWire::toSession)
                .toList();
        if (!sessions.isEmpty()) {
            followSessions.follow(sessions);
        }
    }
}
