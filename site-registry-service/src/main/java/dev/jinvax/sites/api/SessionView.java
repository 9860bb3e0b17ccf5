package dev.jinvax.sites.api;

import dev.jinvax.sites.domain.SessionSnapshot;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as everybody reads it; what is still free is booking's to say. */
public record SessionView(
        UUID sessionId,
        int version,
        UUID siteId,
        String productCode,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        @Nullable ReservedPlaces reserved,
        String state) {
    static SessionView of(SessionSnapshot session) {
        return new SessionView(
                session.sessionId().value(),
                session.version(),
                session.siteId().value(),
                session.productCode(),
                session.startsAt(),
                session.endsAt(),
                session.capacity(),
                ReservedPlaces.of(session.reserved()),
                session.state().name());
    }
}
