package dev.jinvax.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules' numbers from a date on, as data. On a day the highest version with {@code validFrom} not after it is in
 * force.
 *
 * @param acceptedDocuments sets of papers, each of which is enough (N8)
 * @param insuredSchemes insurances under which the vaccination is free (N7)
 * @param eighteenCharacterCardsFrom first day cards of the 2023 form exist
 * @param maximumChanges how often a booking may be moved; where it is not said, booking's usual number holds
 * @param switches what is switched on for the other services
 * @param permitSpans how long permits are usually valid; others are probably typing errors
 */
public record Policy(
        int policyVersion,
        LocalDate validFrom,
        int minimumAgeYears,
        List<AcceptedPapers> acceptedDocuments,
        Set<String> insuredSchemes,
        LocalDate eighteenCharacterCardsFrom,
        PermitSpans permitSpans,
        int observationMinutes,
        int observationOverdueAfterMinutes,
        List<Integer> followUpDays,
        int noShowGraceMinutes,
        int cancellationMinimumHours,
        Optional<Integer> maximumChanges,
        List<Product> products,
        Set<PolicySwitch> switches,
        Retention retention) {
    public Policy {
        acceptedDocuments = List.copyOf(acceptedDocuments);
        insuredSchemes = Set.copyOf(insuredSchemes);
        followUpDays = List.copyOf(followUpDays);
        products = List.copyOf(products);
        // Policies kept before there were these say nothing of them.
        maximumChanges = maximumChanges == null ? Optional.empty() : maximumChanges;
        switches = switches == null ? Set.of() : Set.copyOf(switches);
    }

    /** The longest a complete series takes at the least, over all products: which one it will be is not known yet. */
    public int longestSeriesDays() {
        return products.stream().mapToInt(Product::seriesDays).max().orElse(0);
    }

    public Policy numbered(int version) {
        return new Policy(
                version,
                validFrom,
                minimumAgeYears,
                acceptedDocuments,
                insuredSchemes,
                eighteenCharacterCardsFrom,
                permitSpans,
                observationMinutes,
                observationOverdueAfterMinutes,
                followUpDays,
                noShowGraceMinutes,
                cancellationMinimumHours,
                maximumChanges,
                products,
                switches,
                retention);
    }
}
