package dev.jinvax.eligibility.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jinvax.eligibility.application.Flaw;
import dev.jinvax.eligibility.domain.Assessed;
import dev.jinvax.eligibility.domain.Assessment;
import dev.jinvax.eligibility.domain.Finding;
import dev.jinvax.eligibility.domain.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies on the topic of assessments. */
final class AssessmentWires {
    private AssessmentWires() {}

    /** An assessment, without texts and without anything of the person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssessedWire(
            UUID applicantId,
            UUID personKey,
            String ownerClientId,
            @Nullable String orgId,
            int version,
            int policyVersion,
            String outcome,
            String payment,
            @Nullable LocalDate eligibleFrom,
            @Nullable LocalDate eligibleUntil,
            List<FindingWire> findings,
            Instant assessedAt,
            @Nullable SubmissionWire submission) {
        static AssessedWire of(Assessed assessed, @Nullable Submission submission) {
            var applicant = assessed.applicant();
            Assessment assessment = assessed.assessment();
            return new AssessedWire(
                    applicant.id().value(),
                    applicant.person().value(),
                    applicant.clientId(),
                    applicant.orgId().orElse(null),
                    applicant.version(),
                    assessment.policyVersion(),
                    assessment.outcome().name(),
                    assessment.payment().name(),
                    assessment.eligibleFrom().orElse(null),
                    assessment.eligibleUntil().orElse(null),
                    assessment.findings().stream().map(FindingWire::of).toList(),
                    assessed.assessedAt(),
                    submission == null ? null : SubmissionWire.of(submission));
        }
    }

    /** A finding. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingWire(
            String code,
            String severity,
            String clause,
            @Nullable String field) {
        static FindingWire of(Finding finding) {
            return new FindingWire(
                    finding.code().name(),
                    finding.severity().name(),
                    finding.code().clause(),
                    finding.field().orElse(null));
        }
    }

    /** The batch row behind an answer. */
    record SubmissionWire(UUID batchId, int row) {
        static SubmissionWire of(Submission submission) {
            return new SubmissionWire(submission.batchId(), submission.row());
        }
    }

    /** A batch row nobody could be registered from. */
    record RefusedWire(SubmissionWire submission, List<ErrorWire> errors) {
        private static final int MOST_ERRORS = 100;

        static RefusedWire of(Submission submission, List<Flaw> flaws) {
            return new RefusedWire(
                    SubmissionWire.of(submission),
                    flaws.stream().limit(MOST_ERRORS).map(ErrorWire::of).toList());
        }
    }

    /** One thing wrong with a row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ErrorWire(String code, @Nullable String field) {
        static ErrorWire of(Flaw flaw) {
            return new ErrorWire(flaw.code().name(), flaw.field().orElse(null));
        }
    }

    /** Two persons turned out to be one. */
    record LinkedWire(UUID personKey, UUID linkedPersonKey, int version, Instant linkedAt) {}
}
