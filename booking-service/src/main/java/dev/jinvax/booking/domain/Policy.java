package dev.jinvax.booking.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the health authority decided, as eligibility published it; nothing of it is a constant here.
 *
 * @param cancellationNotice how long before its session a booking may still be changed
 * @param maximumChanges how often a booking may be moved; absent: {@link #USUAL_MAXIMUM_CHANGES}
 * @param followUpDays calendar days after the dose on which the person is asked (N12)
 */
public record Policy(
        int policyVersion,
        LocalDate validFrom,
        Duration observation,
        Duration observationOverdueAfter,
        List<Integer> followUpDays,
        Duration noShowGrace,
        Duration cancellationNotice,
        Optional<Integer> maximumChanges,
        List<ProductSchedule> products) {
    /** Where the authority has said nothing. */
    public static final int USUAL_MAXIMUM_CHANGES = 3;

    public Policy {
        followUpDays = List.copyOf(followUpDays);
        products = List.copyOf(products);
    }

    public Optional<ProductSchedule> schedule(String productCode) {
        return products.stream()
                .filter(product -> product.productCode().equals(productCode))
                .findAny();
    }

    /** How many doses of a product, and how many days apart at least. */
    public record ProductSchedule(String productCode, int doses, int minimumIntervalDays) {}
}
