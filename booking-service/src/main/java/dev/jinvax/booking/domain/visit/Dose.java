package dev.jinvax.booking.domain.visit;

import dev.jinvax.booking.domain.Circumstances.GivenDose;
import dev.jinvax.booking.domain.ProductSchedule.Maker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A dose as given and recorded; later versions are corrections.
 *
 * @param maker who made the vaccine, as the policy of that day named them
 * @param version 1 as first recorded, raised by each correction
 */
public record Dose(
        UUID doseId,
        UUID bookingId,
        String personKey,
        int doseNumber,
        String productCode,
        Optional<Maker> maker,
        String lot,
        LocalDate lotExpiresOn,
        String vaccinator,
        Instant vaccinatedAt,
        UUID siteId,
        int version,
        Recorded recorded) {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The same dose of a product that somebody else makes. */
    public Dose madeBy(Optional<Maker> newMaker) {
        return new Dose(
                doseId,
                bookingId,
                personKey,
                doseNumber,
                productCode,
                newMaker,
                lot,
                lotExpiresOn,
                vaccinator,
                vaccinatedAt,
                siteId,
                version,
                recorded);
    }

    /** As a dose of the person's series. */
    public GivenDose given() {
        return new GivenDose(doseNumber, productCode, LocalDate.ofInstant(vaccinatedAt, SHANGHAI));
    }

    @Override
    public String toString() {
        return "Dose[" + doseId + "]";
    }
}
