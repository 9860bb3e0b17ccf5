package dev.jinvax.booking.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a vaccine is given, as the policy says (guideline of 29 March 2021): how many doses, how far apart, by when.
 *
 * @param maker who makes it, in Chinese and in English
 * @param minimumIntervalDays between neighbouring doses, 0 for one dose
 * @param otherVaccineIntervalDays since a vaccine against something else; 15 means more than 14 days apart
 * @param recommendedWithin one period per dose from the second on, counted from the first; late is never too late
 * @param continuesSeriesOf other products whose series this one may go on with; empty: no mixing
 */
public record ProductSchedule(
        String productCode,
        Optional<Maker> maker,
        int doses,
        int minimumIntervalDays,
        Optional<Integer> otherVaccineIntervalDays,
        List<Period> recommendedWithin,
        Set<String> continuesSeriesOf) {
    public ProductSchedule {
        // Policies kept before windows and mixing were told name neither.
        recommendedWithin = recommendedWithin == null ? List.of() : List.copyOf(recommendedWithin);
        continuesSeriesOf = continuesSeriesOf == null ? Set.of() : Set.copyOf(continuesSeriesOf);
    }

    /** Whether a dose of this may follow one of {@code earlierProduct}. */
    public boolean continuesAfter(String earlierProduct) {
        return earlierProduct.equals(productCode) || continuesSeriesOf.contains(earlierProduct);
    }

    /** The day by which a dose is recommended, from the day of the first; empty when the policy names none. */
    public Optional<LocalDate> recommendedBy(int doseNumber, LocalDate firstDose) {
        int position = doseNumber - 2;
        return position >= 0 && position < recommendedWithin.size()
                ? Optional.of(firstDose.plus(recommendedWithin.get(position)))
                : Optional.empty();
    }

    /** Who makes a vaccine. */
    public record Maker(String zh, String en) {}
}
