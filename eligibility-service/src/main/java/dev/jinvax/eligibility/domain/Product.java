package dev.jinvax.eligibility.domain;

import java.util.List;
import java.util.Set;

/**
 * A vaccine and its series.
 *
 * @param minimumIntervalDays between neighbouring doses, 0 for one dose
 * @param recommendedWithin one ISO 8601 period per dose from the second on, counted from the day of the first; a late dose
 *     continues the series all the same
 * @param continuesSeriesOf other products whose series this one may go on with; empty: no mixing
 */
public record Product(
        String productCode,
        String kind,
        Maker maker,
        int doses,
        int minimumIntervalDays,
        int otherVaccineIntervalDays,
        List<String> recommendedWithin,
        Set<String> continuesSeriesOf) {
    public Product {
        // Policies kept before windows and mixing were data name neither.
        recommendedWithin = recommendedWithin == null ? List.of() : List.copyOf(recommendedWithin);
        continuesSeriesOf = continuesSeriesOf == null ? Set.of() : Set.copyOf(continuesSeriesOf);
    }

    /** Who makes it, in both languages. */
    public record Maker(String zh, String en) {}

    /** Days from the first dose to the earliest day of the last. */
    public int seriesDays() {
        return (doses - 1) * minimumIntervalDays;
    }
}
