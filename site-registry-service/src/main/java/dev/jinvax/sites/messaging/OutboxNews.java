package dev.jinvax.sites.messaging;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.outbox.Outbox;
import dev.jinvax.kit.outbox.OutgoingEvent;
import dev.jinvax.sites.domain.RegistryNews;
import dev.jinvax.sites.domain.SessionSnapshot;
import dev.jinvax.sites.domain.SiteSnapshot;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Tells changes through the outbox. */
@Singleton
public class OutboxNews implements RegistryNews {
    private final Outbox outbox;
    private final Clock clock;

    public OutboxNews(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void tell(SiteSnapshot site) {
        outbox.tell(SiteChanged.TOPIC, site.siteId().toString(), SiteChanged.TYPE, SiteChanged.of(site));
    }

    @Override
    public void tell(List<SessionSnapshot> sessions) {
        Instant now = clock.instant();
        if (!sessions.isEmpty()) {
            outbox.append(sessions.stream().map(session -> event(session, now)).toList());
        }
    }

    private OutgoingEvent event(SessionSnapshot session, Instant now) {
        return OutgoingEvent.of(
                SessionChanged.TOPIC,
                session.sessionId().toString(),
                Ids.next(),
                SessionChanged.TYPE,
                now,
                outbox.bytes(SessionChanged.of(session)));
    }
}
