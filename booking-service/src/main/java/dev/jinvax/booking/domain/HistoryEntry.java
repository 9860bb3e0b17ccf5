package dev.jinvax.booking.domain;

import java.time.Instant;

/** One change of a booking: its event, and who made it through which channel. */
public record HistoryEntry(int version, String type, Instant occurredAt, String actor, String channel) {}
