package dev.jinvax.booking.messaging;

import dev.jinvax.booking.domain.Circumstances.Standing;
import dev.jinvax.booking.domain.Finding;
import dev.jinvax.booking.domain.Payment;
import dev.jinvax.booking.domain.Policy;
import dev.jinvax.booking.domain.Projections.KnownStanding;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What booking reads of eligibility's events. */
final class EligibilityWires {
    private EligibilityWires() {}

    /** An assessment, of {@code eligibility.assessed.v1}. */
    record AssessmentWire(
            UUID applicantId,
            String personKey,
            String ownerClientId,
            @Nullable String orgId,
            long version,
            int policyVersion,
            String outcome,
            Payment payment,
            @Nullable LocalDate eligibleFrom,
            @Nullable LocalDate eligibleUntil,
            List<Finding> findings) {
        KnownStanding toStanding() {
            return new KnownStanding(
                    new Standing(
                            applicantId,
                            version,
                            personKey,
                            ownerClientId,
                            outcome,
                            payment,
                            Optional.ofNullable(eligibleFrom),
                            Optional.ofNullable(eligibleUntil),
                            findings),
                    Optional.ofNullable(orgId),
                    policyVersion);
        }
    }

    /** Two persons turned out to be one, of {@code eligibility.person.linked.v1}. */
    record LinkWire(String personKey, String linkedPersonKey) {}

    /** A person was erased, of {@code eligibility.person.erased.v1}. */
    record ErasureWire(String personKey) {}

    /** A policy, of {@code eligibility.policy.published.v1}. */
    record PolicyWire(
            int policyVersion,
            LocalDate validFrom,
            int observationMinutes,
            int observationOverdueAfterMinutes,
            List<Integer> followUpDays,
            int noShowGraceMinutes,
            int cancellationMinimumHours,
            @Nullable Integer maximumChanges,
            List<ProductWire> products) {
        Policy toPolicy() {
            return new Policy(
                    policyVersion,
                    validFrom,
                    Duration.ofMinutes(observationMinutes),
                    Duration.ofMinutes(observationOverdueAfterMinutes),
                    followUpDays,
                    Duration.ofMinutes(noShowGraceMinutes),
                    Duration.ofHours(cancellationMinimumHours),
                    Optional.ofNullable(maximumChanges),
                    products.stream()
                            .map(product -> new Policy.ProductSchedule(
                                    product.productCode(),
                                    product.doses(),
                                    product.minimumIntervalDays() == null ? 0 : product.minimumIntervalDays()))
                            .toList());
        }
    }

    /** A product's schedule. */
    record ProductWire(
            String productCode, int doses, @Nullable Integer minimumIntervalDays) {}
}
