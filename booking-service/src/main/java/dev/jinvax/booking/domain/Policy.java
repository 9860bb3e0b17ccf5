package dev.jinvax.booking.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the health authority decided, as eligibility published it; nothing of it is a constant here.
 *
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
        List<ProductSchedule> products) {
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
