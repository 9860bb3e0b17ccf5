package dev.jinvax.booking.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A dose as given and recorded; later versions are corrections.
 *
 * @param version 1 as first recorded, raised by each correction
 */
public record Dose(
        UUID doseId,
        UUID bookingId,
        String personKey,
        int doseNumber,
        String productCode,
        String lot,
        LocalDate lotExpiresOn,
        String vaccinator,
        Instant vaccinatedAt,
        UUID siteId,
        int version,
        Recorded recorded) {
    @Override
    public String toString() {
        return "Dose[" + doseId + "]";
    }
}
