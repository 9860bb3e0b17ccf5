package dev.jinvax.kit.inbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message a consumer could not take.
 *
 * @param takenAt when it was taken again with success
 */
record SetAsideMessage(
        UUID id, String consumer, IncomingEvent event, String reason, Instant setAsideAt, Optional<Instant> takenAt) {}
