package dev.jinvax.booking.domain.visit;

import dev.jinvax.booking.domain.BookingState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A line of the desk's list for a day. */
public record ExpectedVisit(
        UUID bookingId,
        String reference,
        BookingState state,
        UUID applicantId,
        UUID sessionId,
        Instant startsAt,
        Instant endsAt,
        String productCode,
        int doseNumber,
        String payment,
        int amountMinor,
        String currency,
        List<String> flags,
        Optional<Instant> observeUntil,
        boolean overdue) {
    public ExpectedVisit {
        flags = List.copyOf(flags);
    }
}
