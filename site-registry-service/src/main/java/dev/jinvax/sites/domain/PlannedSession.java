package dev.jinvax.sites.domain;

import java.time.Instant;

/** A session as the opening hours want it. */
public record PlannedSession(String productCode, Instant startsAt, Instant endsAt, int capacity, DosePools reserved) {
    /** What makes it the same slot at a site. */
    public Slot slot() {
        return new Slot(productCode, startsAt);
    }

    /** A product at a time. */
    public record Slot(String productCode, Instant startsAt) {}
}
