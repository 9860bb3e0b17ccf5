package dev.jinvax.sites.messaging;

import dev.jinvax.kit.inbox.EventIntake;
import dev.jinvax.kit.inbox.IncomingEvent;
import dev.jinvax.kit.inbox.Once;
import dev.jinvax.sites.domain.SessionCounts;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows {@code booking.sessions.v1}. */
@Startup
@ApplicationScoped
public class SessionCountsIntake {
    private static final String CONSUMER = "sites.session-counts";

    private final EventIntake intake;
    private final SessionCounts counts;

    public SessionCountsIntake(EventIntake intake, SessionCounts counts) {
        this.intake = intake;
        this.counts = counts;
        intake.listen(CONSUMER, Once.BY_VERSION, this::handle);
    }

    @Incoming("session-counts")
    @Blocking
    void take(ConsumerRecords<String, byte[]> records) {
        intake.take(CONSUMER, records);
    }

    /** A tombstone ends a session nobody will edit again; its last count does no harm. */
    void handle(List<IncomingEvent> events) {
        List<SessionCounts.Counted> told = events.stream()
                .filter(event -> !event.isTombstone() && event.type().equals(SessionCounted.TYPE))
                .map(event -> event.as(SessionCounted.class).counted())
                .toList();
        if (!told.isEmpty()) {
            counts.project(told);
        }
    }
}
