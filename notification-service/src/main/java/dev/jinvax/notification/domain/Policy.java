package dev.jinvax.notification.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of the eligibility policy that reminders follow.
 *
 * @param observationMinutes N11
 * @param followUpDays N12, calendar days after the dose
 * @param series of each vaccine, by product code
 */
public record Policy(int observationMinutes, List<Integer> followUpDays, Map<String, Series> series) {
    /** What holds until the first policy has come. */
    public static final Policy FIRST = new Policy(30, List.of(1, 3, 7, 14), Map.of());

    public Policy {
        followUpDays = List.copyOf(followUpDays);
        series = Map.copyOf(series);
    }

    /** The first day on which the dose after this one may be given; empty when this was the last, or nobody knows. */
    public Optional<LocalDate> nextDoseFrom(String productCode, int doseNumber, LocalDate given) {
        return Optional.ofNullable(series.get(productCode))
                .filter(known -> doseNumber < known.doses())
                .map(known -> given.plusDays(known.minimumIntervalDays()));
    }

    /** How many doses, and how many days apart at least. */
    public record Series(int doses, int minimumIntervalDays) {}
}
