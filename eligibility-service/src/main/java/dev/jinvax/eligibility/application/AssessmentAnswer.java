package dev.jinvax.eligibility.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jinvax.eligibility.domain.Assessment;
import dev.jinvax.eligibility.domain.Finding;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.domain.Outcome;
import dev.jinvax.eligibility.domain.Payment;
import dev.jinvax.eligibility.domain.Remedy;
import dev.jinvax.eligibility.domain.Severity;
import dev.jinvax.kit.problem.BilingualText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as callers are told, and as it is kept.
 *
 * @param assessmentId absent for a preview, of which nothing is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentAnswer(
        @Nullable UUID assessmentId,
        Outcome outcome,
        Payment payment,
        @Nullable LocalDate eligibleFrom,
        @Nullable LocalDate eligibleUntil,
        List<Item> findings,
        int policyVersion,
        Instant assessedAt) {
    /** A finding with its texts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            FindingCode code,
            Severity severity,
            String clause,
            @Nullable String field,
            BilingualText message,
            WhatHelps remedy) {
        static Item of(Finding finding) {
            FindingCode code = finding.code();
            return new Item(
                    code,
                    finding.severity(),
                    code.clause(),
                    finding.field().orElse(null),
                    new BilingualText(code.zh(), code.en()),
                    new WhatHelps(
                            code.remedy(),
                            finding.day().orElse(null),
                            new BilingualText(code.remedy().zh(), code.remedy().en())));
        }
    }

    /**
     * What would change a finding.
     *
     * @param date the day on which waiting helps, or before which something is to be done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WhatHelps(Remedy code, @Nullable LocalDate date, BilingualText message) {}

    static AssessmentAnswer of(Assessment assessment, @Nullable UUID assessmentId, Instant assessedAt) {
        return new AssessmentAnswer(
                assessmentId,
                assessment.outcome(),
                assessment.payment(),
                assessment.eligibleFrom().orElse(null),
                assessment.eligibleUntil().orElse(null),
                assessment.findings().stream().map(Item::of).toList(),
                assessment.policyVersion(),
                assessedAt);
    }
}
