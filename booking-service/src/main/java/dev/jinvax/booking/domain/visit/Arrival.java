package dev.jinvax.booking.domain.visit;

import java.util.Optional;
import java.util.UUID;

/**
 * A person came and showed their papers.
 *
 * @param referralNote code of how a referral to the site (N8) was resolved
 */
public record Arrival(UUID bookingId, Optional<String> referralNote, Recorded recorded) {}
