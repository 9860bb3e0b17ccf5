package dev.jinvax.eligibility.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One insured number of the insurer's roll.
 *
 * @param validFrom first day of the cover; since ever when absent
 * @param validUntil last day of the cover; open when absent
 */
public record RollEntry(String insuranceHash, Optional<LocalDate> validFrom, Optional<LocalDate> validUntil) {
    public Enrolment on(LocalDate day) {
        boolean covers = validFrom.filter(day::isBefore).isEmpty()
                && validUntil.filter(day::isAfter).isEmpty();
        return covers ? Enrolment.IN_ROLL : Enrolment.NOT_IN_FORCE;
    }

    /** Days on which the cover begins or has ended. */
    public Stream<LocalDate> changes() {
        return Stream.concat(validFrom.stream(), validUntil.map(last -> last.plusDays(1)).stream());
    }
}
