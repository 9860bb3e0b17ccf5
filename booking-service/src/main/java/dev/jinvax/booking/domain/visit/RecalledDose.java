package dev.jinvax.booking.domain.visit;

import dev.jinvax.booking.domain.BookingState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A dose of a recalled lot; the person is known to the client that registered the applicant.
 *
 * @param toldAt when it was told to everybody who follows the booking
 */
public record RecalledDose(
        UUID bookingId,
        String reference,
        BookingState state,
        UUID applicantId,
        String clientId,
        UUID siteId,
        int doseNumber,
        Instant vaccinatedAt,
        Optional<Instant> toldAt) {}
