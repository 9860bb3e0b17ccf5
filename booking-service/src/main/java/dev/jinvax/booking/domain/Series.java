package dev.jinvax.booking.domain;

import dev.jinvax.booking.domain.Circumstances.GivenDose;
import dev.jinvax.booking.domain.ReservationOutcome.Refused;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The doses a person has on record, and what may follow them. The number of the next dose comes from the record, never
 * from a caller; days are calendar days in Shanxi; a late dose continues the series.
 */
public record Series(List<GivenDose> doses) {
    private static final Comparator<GivenDose> BY_DAY =
            Comparator.comparing(GivenDose::givenOn).thenComparingInt(GivenDose::doseNumber);

    public Series {
        doses = doses.stream().sorted(BY_DAY).toList();
    }

    /** One more than the highest number on record, and more than there are doses: two records may be of one number. */
    public int nextNumber() {
        int highest = doses.stream().mapToInt(GivenDose::doseNumber).max().orElse(0);
        return Math.max(highest, doses.size()) + 1;
    }

    /** The first day on which the next dose may be given; empty before the first. */
    public Optional<LocalDate> earliestNext(ProductSchedule schedule) {
        return doses.isEmpty()
                ? Optional.empty()
                : Optional.of(doses.get(doses.size() - 1).givenOn().plusDays(schedule.minimumIntervalDays()));
    }

    /** Why a dose of the product is not the next one on that day; empty when it is. */
    public Optional<Refused> refusal(String productCode, LocalDate day, Optional<Policy> policy) {
        if (policy.isEmpty()) {
            // Nobody has said what series there are: the first dose of one is sure not to break any.
            return doses.isEmpty() ? Optional.empty() : because(Refusal.SCHEDULE_UNKNOWN);
        }
        Optional<ProductSchedule> schedule = policy.get().schedule(productCode);
        if (schedule.isEmpty()) {
            return because(Refusal.SCHEDULE_UNKNOWN);
        }
        return refusal(schedule.get(), day);
    }

    private Optional<Refused> refusal(ProductSchedule schedule, LocalDate day) {
        if (doses.stream().anyMatch(dose -> !schedule.continuesAfter(dose.productCode()))) {
            return because(Refusal.PRODUCT_MISMATCH);
        }
        if (nextNumber() > schedule.doses()) {
            return because(Refusal.SERIES_COMPLETE);
        }
        return earliestNext(schedule)
                .filter(day::isBefore)
                .map(earliest -> new Refused(Refusal.DOSE_TOO_EARLY, List.of(), Optional.of(earliest)));
    }

    private static Optional<Refused> because(Refusal refusal) {
        return Optional.of(Refused.because(refusal));
    }
}
