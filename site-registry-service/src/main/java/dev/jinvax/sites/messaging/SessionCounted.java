package dev.jinvax.sites.messaging;

import dev.jinvax.sites.domain.SessionCounts;
import dev.jinvax.sites.domain.SessionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code booking.session.counted.v1}. */
record SessionCounted(
        UUID sessionId,
        int version,
        int live,
        @Nullable Integer liveLaterDoses,
        int capacity,
        boolean overbooked,
        Instant countedAt) {
    static final String TYPE = "booking.session.counted.v1";

    SessionCounts.Counted counted() {
        return new SessionCounts.Counted(
                new SessionId(sessionId),
                version,
                live,
                liveLaterDoses == null ? 0 : liveLaterDoses,
                capacity,
                overbooked,
                countedAt);
    }
}
