package dev.jinvax.sites.messaging;

import dev.jinvax.sites.domain.SessionSnapshot;
import java.time.Instant;
import java.util.UUID;

/** {@code registry.session.changed.v1}: the session as it now is. */
record SessionChanged(
        UUID sessionId,
        int version,
        UUID siteId,
        String cityCode,
        String productCode,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        String state) {
    static final String TOPIC = "registry.sessions.v1";
    static final String TYPE = "registry.session.changed.v1";

    static SessionChanged of(SessionSnapshot session) {
        return new SessionChanged(
                session.sessionId().value(),
                session.version(),
                session.siteId().value(),
                session.cityCode(),
                session.productCode(),
                session.startsAt(),
                session.endsAt(),
                session.capacity(),
                session.state().name());
    }
}
