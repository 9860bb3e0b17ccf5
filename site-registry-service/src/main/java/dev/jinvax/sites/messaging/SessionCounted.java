package dev.jinvax.sites.messaging;

import dev.jinvax.sites.domain.SessionCounts;
import dev.jinvax.sites.domain.SessionId;
import java.time.Instant;
import java.util.UUID;

/** What this service reads of {@code booking.session.counted.v1}. */
record SessionCounted(UUID sessionId, int version, int live, int capacity, boolean overbooked, Instant countedAt) {
    static final String TYPE = "booking.session.counted.v1";

    SessionCounts.Counted counted() {
        return new SessionCounts.Counted(new SessionId(sessionId), version, live, capacity, overbooked, countedAt);
    }
}
