package dev.jinvax.booking.messaging;

import dev.jinvax.booking.domain.Circumstances.Standing;
import dev.jinvax.booking.domain.Finding;
import dev.jinvax.booking.domain.Payment;
import dev.jinvax.booking.domain.Policy;
import dev.jinvax.booking.domain.ProductSchedule;
import dev.jinvax.booking.domain.ProductSchedule.Maker;
import dev.jinvax.booking.domain.Projections.KnownStanding;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    record LinkWire(String personKey, String linkedPersonKey) {
        LinkWire {
            Objects.requireNonNull(personKey);
            Objects.requireNonNull(linkedPersonKey);
        }
    }

    /** A person was erased, of {@code eligibility.person.erased.v1}. */
    record ErasureWire(String personKey) {
        ErasureWire {
            Objects.requireNonNull(personKey);
        }
    }

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
            List<ProductWire> products,
            @Nullable Set<String> switches) {
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
                    products.stream().map(ProductWire::toSchedule).toList(),
                    Arrays.stream(Policy.Switch.values())
                            .filter(each -> switches != null && switches.contains(each.name()))
                            .collect(Collectors.toSet()));
        }
    }

    /** A product's schedule; what is absent does not apply. */
    record ProductWire(
            String productCode,
            @Nullable Maker maker,
            int doses,
            @Nullable Integer minimumIntervalDays,
            @Nullable Integer otherVaccineIntervalDays,
            @Nullable List<Period> recommendedWithin,
            @Nullable Set<String> continuesSeriesOf) {
        ProductSchedule toSchedule() {
            return new ProductSchedule(
                    productCode,
                    Optional.ofNullable(maker),
                    doses,
                    minimumIntervalDays == null ? 0 : minimumIntervalDays,
                    Optional.ofNullable(otherVaccineIntervalDays),
                    recommendedWithin == null ? List.of() : recommendedWithin,
                    continuesSeriesOf == null ? Set.of() : continuesSeriesOf);
        }
    }
}
