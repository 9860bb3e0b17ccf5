package dev.jinvax.sites.messaging;

import dev.jinvax.sites.domain.DosePools;
import dev.jinvax.sites.domain.SessionSnapshot;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        @Nullable Reserved reserved,
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
                Reserved.of(session.reserved()),
                session.state().name());
    }

    /** Places kept for first doses and for later ones. */
    record Reserved(int firstDose, int laterDoses) {
        static @Nullable Reserved of(DosePools pools) {
            return pools.equals(DosePools.NONE) ? null : new Reserved(pools.firstDose(), pools.laterDoses());
        }
    }
}
