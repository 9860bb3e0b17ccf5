package dev.jinvax.eligibility.domain;

/**
 * A vaccine and its series.
 *
 * @param minimumIntervalDays between neighbouring doses, 0 for one dose
 */
public record Product(
        String productCode,
        String kind,
        Maker maker,
        int doses,
        int minimumIntervalDays,
        int otherVaccineIntervalDays) {
    /** Who makes it, in both languages. */
    public record Maker(String zh, String en) {}

    /** Days from the first dose to the earliest day of the last. */
    public int seriesDays() {
        return (doses - 1) * minimumIntervalDays;
    }
}
