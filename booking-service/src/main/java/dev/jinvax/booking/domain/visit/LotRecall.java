package dev.jinvax.booking.domain.visit;

import java.util.UUID;

/**
 * A lot that must not be given any more, and whose doses are traced.
 *
 * @param reasonCode why, for instance {@code QUALITY_DEFECT}
 */
public record LotRecall(UUID recallId, String productCode, String lot, String reasonCode, Recorded recorded) {}
