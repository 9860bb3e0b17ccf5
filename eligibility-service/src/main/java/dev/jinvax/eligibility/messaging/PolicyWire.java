package dev.jinvax.eligibility.messaging;

import dev.jinvax.eligibility.domain.Policy;
import dev.jinvax.eligibility.domain.PolicySwitch;
import dev.jinvax.eligibility.domain.Product;
import dev.jinvax.eligibility.domain.Retention;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of a policy that other services act on. */
record PolicyWire(
        int policyVersion,
        LocalDate validFrom,
        int minimumAgeYears,
        int observationMinutes,
        int observationOverdueAfterMinutes,
        List<Integer> followUpDays,
        int noShowGraceMinutes,
        int cancellationMinimumHours,
        Optional<Integer> maximumChanges,
        List<Product> products,
        Set<PolicySwitch> switches,
        Retention retention,
        Instant publishedAt) {
    static PolicyWire of(Policy policy, Instant publishedAt) {
        return new PolicyWire(
                policy.policyVersion(),
                policy.validFrom(),
                policy.minimumAgeYears(),
                policy.observationMinutes(),
                policy.observationOverdueAfterMinutes(),
                policy.followUpDays(),
                policy.noShowGraceMinutes(),
                policy.cancellationMinimumHours(),
                policy.maximumChanges(),
                policy.products(),
                policy.switches(),
                policy.retention(),
                publishedAt);
    }
}
