package dev.jinvax.booking.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One change of a booking: what was done, by whom, through which channel, and where the booking stood after it.
 *
 * @param detail why and from where, as far as it says nothing of anybody's health: {@code cause}, {@code reason},
 *     {@code from_session_id}, {@code flag}
 */
public record HistoryEntry(
        int version,
        String type,
        Instant occurredAt,
        String actor,
        String channel,
        String state,
        UUID sessionId,
        Map<String, String> detail) {
    /** Changes whose mere kind tells something of the person's health. */
    private static final Set<String> OF_HEALTH = Set.of(
            "booking.health_declared.v1",
            "booking.adverse_event_reported.v1",
            "booking.follow_up_reported.v1",
            "booking.escalated.v1",
            "booking.lot_recalled.v1");

    public HistoryEntry {
        detail = Map.copyOf(detail);
    }

    public boolean revealsHealth() {
        return OF_HEALTH.contains(type);
    }
}
