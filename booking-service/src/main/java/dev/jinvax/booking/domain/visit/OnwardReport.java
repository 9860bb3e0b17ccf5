package dev.jinvax.booking.domain.visit;

import java.time.Instant;
import java.util.Optional;

/**
 * An adverse event was reported to the authorities.
 *
 * @param at when they were told
 * @param by the professional who told them
 * @param reference under which they keep it, if they gave one
 */
public record OnwardReport(Instant at, String by, Optional<String> reference, Recorded recorded) {}
