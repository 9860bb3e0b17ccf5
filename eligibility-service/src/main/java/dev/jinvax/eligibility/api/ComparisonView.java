package dev.jinvax.eligibility.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jinvax.eligibility.application.ComparePolicies.Change;
import dev.jinvax.eligibility.application.ComparePolicies.Comparison;
import dev.jinvax.eligibility.domain.Assessment;
import dev.jinvax.eligibility.domain.Outcome;
import dev.jinvax.eligibility.domain.Payment;
import dev.jinvax.eligibility.domain.Policy;
import dev.jinvax.kit.paging.Cursor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the applicants two policies judge differently.
 *
 * @param day the day both were put to, in Asia/Shanghai
 * @param lookedAt applicants this page has looked at, changed or not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparisonView(
        int from,
        int to,
        LocalDate day,
        int lookedAt,
        List<Changed> changes,
        @Nullable String nextCursor) {
    static ComparisonView of(Policy from, Policy to, LocalDate day, Comparison comparison) {
        return new ComparisonView(
                from.policyVersion(),
                to.policyVersion(),
                day,
                comparison.lookedAt(),
                comparison.changes().stream().map(Changed::of).toList(),
                comparison
                        .last()
                        .map(id -> Cursor.next(List.of(id), 1, each -> each))
                        .orElse(null));
    }

    /** Somebody who changes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Changed(UUID applicantId, @Nullable String outApplicantNo, Said before, Said after) {
        static Changed of(Change change) {
            return new Changed(
                    change.applicant().id().value(),
                    change.applicant().particulars().outApplicantNo(),
                    Said.of(change.before()),
                    Said.of(change.then()));
        }
    }

    /**
     * What a policy says of somebody.
     *
     * @param findings their codes, explained at {@code /v1/findings}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Said(
            Outcome outcome,
            Payment payment,
            @Nullable LocalDate eligibleFrom,
            @Nullable LocalDate eligibleUntil,
            List<String> findings) {
        static Said of(Assessment assessment) {
            return new Said(
                    assessment.outcome(),
                    assessment.payment(),
                    assessment.eligibleFrom().orElse(null),
                    assessment.eligibleUntil().orElse(null),
                    assessment.findings().stream()
                            .map(finding -> finding.code().name())
                            .toList());
        }
    }
}
