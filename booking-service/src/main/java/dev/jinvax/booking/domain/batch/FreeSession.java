package dev.jinvax.booking.domain.batch;

import java.time.Instant;
import java.util.UUID;

/** A session within the wishes that has places left when the plan is made. */
public record FreeSession(UUID sessionId, UUID siteId, Instant startsAt, int free) {}
