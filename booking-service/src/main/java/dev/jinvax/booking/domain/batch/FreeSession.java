package dev.jinvax.booking.domain.batch;

import java.time.Instant;
import java.util.UUID;

/**
 * A session within the wishes that has places left when the plan is made.
 *
 * @param free all that are left
 * @param keptForFirst of them, those still kept for first doses
 * @param keptForLater of them, those still kept for later doses
 */
public record FreeSession(
        UUID sessionId, UUID siteId, Instant startsAt, int free, int keptForFirst, int keptForLater) {}
