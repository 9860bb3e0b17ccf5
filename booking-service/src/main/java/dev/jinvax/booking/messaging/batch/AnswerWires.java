package dev.jinvax.booking.messaging.batch;

import dev.jinvax.booking.domain.batch.BatchRows.Answer;
import dev.jinvax.booking.domain.batch.BatchRows.Registered;
import dev.jinvax.booking.domain.batch.RowError;
import dev.jinvax.booking.domain.batch.RowOutcome;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What batches read of eligibility's events, and no more. */
final class AnswerWires {
    private AnswerWires() {}

    /** Which row an event answers. */
    record Submission(UUID batchId, int row) {}

    /** Trimmed {@code eligibility.assessed.v1}. */
    record Assessed(
            UUID applicantId,
            String personKey,
            String outcome,
            String payment,
            List<Finding> findings,
            @Nullable Submission submission) {
        /** Empty when the assessment is not of a batch row. */
        Optional<Answer> toAnswer() {
            if (submission == null) {
                return Optional.empty();
            }
            boolean ineligible = outcome.equals("INELIGIBLE");
            List<RowError> told = findings.stream()
                    .filter(finding -> ineligible
                            ? finding.severity().equals("BLOCKING")
                            : !finding.severity().equals("ADVICE"))
                    .map(Finding::toError)
                    .toList();
            return Optional.of(new Answer(
                    submission.batchId(),
                    submission.row(),
                    ineligible ? RowOutcome.REJECTED : RowOutcome.ASSESSED,
                    Optional.of(new Registered(applicantId, personKey, payment)),
                    ineligible && told.isEmpty() ? List.of(RowError.of("NOT_ELIGIBLE", null)) : told));
        }
    }

    /** One finding of an assessment. */
    record Finding(
            String code,
            String severity,
            @Nullable String clause,
            @Nullable String field) {
        RowError toError() {
            return new RowError(code, field, null, clause, severity);
        }
    }

    /** Trimmed {@code eligibility.submission.refused.v1}. */
    record Refused(Submission submission, List<Cause> errors) {
        Answer toAnswer() {
            return new Answer(
                    submission.batchId(),
                    submission.row(),
                    RowOutcome.REJECTED,
                    Optional.empty(),
                    errors.stream()
                            .map(cause -> RowError.of(cause.code(), cause.field()))
                            .toList());
        }
    }

    /** Why a row could not be registered. */
    record Cause(String code, @Nullable String field) {}
}
