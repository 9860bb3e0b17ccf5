package dev.jinvax.booking.domain;

import java.time.Instant;
import java.util.Map;
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
    public HistoryEntry {
        detail = Map.copyOf(detail);
    }
}
