package dev.jinvax.booking.api.hold;

import dev.jinvax.booking.domain.hold.Hold;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold as its partner sees it.
 *
 * @param expiresAt from this moment on the place is free for everybody
 * @param bookingId the booking that has the place now
 */
public record HoldView(
        UUID holdId,
        @Nullable String outHoldNo,
        String state,
        UUID sessionId,
        Instant heldAt,
        Instant expiresAt,
        @Nullable UUID bookingId) {
    static HoldView of(Hold hold, Instant now) {
        return new HoldView(
                hold.holdId(),
                hold.outHoldNo().orElse(null),
                hold.stateAt(now).name(),
                hold.sessionId(),
                hold.heldAt(),
                hold.expiresAt(),
                hold.bookingId().orElse(null));
    }
}
