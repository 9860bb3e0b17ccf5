package dev.jinvax.booking.domain.visit;

import java.time.Instant;

/** When and by which client something came into the record. */
public record Recorded(Instant at, String by) {}
