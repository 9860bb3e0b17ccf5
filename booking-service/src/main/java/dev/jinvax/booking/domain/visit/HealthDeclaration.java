package dev.jinvax.booking.domain.visit;

import dev.jinvax.booking.domain.ProductSchedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the person declared of their health (N9); a later one of the same visit replaces it.
 *
 * @param declared the contraindications answered with yes; empty once their time is over, while the fact stays
 * @param otherVaccineOn the last day on which the person was vaccinated against something else, if they said so
 */
public record HealthDeclaration(
        UUID bookingId,
        Optional<Set<Contraindication>> declared,
        Optional<LocalDate> otherVaccineOn,
        Instant declaredAt,
        Recorded recorded) {
    public HealthDeclaration {
        declared = declared.map(Set::copyOf);
    }

    /** A clinician must look at it before a deferral is thought of, so a referral outweighs a deferral. */
    public ScreeningSuggestion suggestion() {
        return declared.map(HealthDeclaration::suggestion).orElse(ScreeningSuggestion.NO_LONGER_KEPT);
    }

    /** The first day that is far enough from the other vaccine; empty when none was told or the policy names no interval. */
    public Optional<LocalDate> earliestAfterOtherVaccine(ProductSchedule schedule) {
        return otherVaccineOn.flatMap(day -> schedule.otherVaccineIntervalDays().map(day::plusDays));
    }

    private static ScreeningSuggestion suggestion(Set<Contraindication> declared) {
        return declared.stream()
                .map(Contraindication::suggestion)
                .max(Comparator.naturalOrder())
                .orElse(ScreeningSuggestion.NOTHING_DECLARED);
    }

    /** Health data: never printed. */
    @Override
    public String toString() {
        return "HealthDeclaration[" + bookingId + "]";
    }
}
