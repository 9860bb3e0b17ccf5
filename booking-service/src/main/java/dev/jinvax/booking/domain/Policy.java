package dev.jinvax.booking.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the health authority decided, as eligibility published it; nothing of it is a constant here.
 *
 * @param cancellationNotice how long before its session a booking may still be changed
 * @param maximumChanges how often a booking may be moved; absent: {@link #USUAL_MAXIMUM_CHANGES}
 * @param followUpDays calendar days after the dose on which the person is asked (N12)
 * @param switches what is switched on
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
        List<ProductSchedule> products,
        Set<Switch> switches) {
    /** Where the authority has said nothing. */
    public static final int USUAL_MAXIMUM_CHANGES = 3;

    public Policy {
        followUpDays = List.copyOf(followUpDays);
        products = List.copyOf(products);
        // Policies kept before there were switches have none on.
        switches = switches == null ? Set.of() : Set.copyOf(switches);
    }

    public Optional<ProductSchedule> schedule(String productCode) {
        return products.stream()
                .filter(product -> product.productCode().equals(productCode))
                .findAny();
    }

    public boolean has(Switch which) {
        return switches.contains(which);
    }

    /** What a policy can switch on. */
    public enum Switch {
        /** A first dose is booked only where its site has a free place for the next one inside its window. */
        FIRST_DOSE_NEEDS_ROOM_FOR_NEXT
    }
}
