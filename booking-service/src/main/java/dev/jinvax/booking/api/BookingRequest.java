package dev.jinvax.booking.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a place.
 *
 * @param outBookingNo the partner's own number for it, unique with that partner for ever
 * @param productCode refused when the session gives another vaccine
 * @param holdId the hold whose place is booked, see {@code POST /v1/holds}
 */
public record BookingRequest(
        @Nullable @Pattern(regexp = "[!-~]{1,64}") String outBookingNo,
        @NotNull UUID applicantId,
        @NotNull UUID sessionId,
        @Nullable @Pattern(regexp = "[A-Z0-9_]{1,40}") String productCode,
        @Nullable UUID holdId,
        @Nullable @Valid Declaration declaration) {

    /** The person's own word (N2): informed, willing, and when they said so. */
    public record Declaration(
            @Nullable Boolean informedAndVoluntary,
            @Nullable Instant declaredAt) {}
}
