package dev.jinvax.booking.domain.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of batches, kept and changed in sets; a change applies only to rows that still stand where it begins. */
public interface BatchRows {
    void add(UUID batchId, List<NewRow> rows);

    RowCounts counts(UUID batchId);

    /** Whether eligibility still owes answers. */
    boolean awaitsAnswers(UUID batchId);

    /** Rows without an answer behind those of the present sending, in order. */
    List<SealedRow> unsent(UUID batchId, int limit);

    /** Rows are sent as far as this one. */
    void markSent(UUID batchId, int lastRow);

    /** Begins to send what is still not answered again, when that is due; the longer it waits, the less often. */
    void sendAgainWhenDue(UUID batchId);

    /** What eligibility answered; rows answered before keep their first answer. */
    void answer(List<Answer> answers);

    /** Drops what names erased people; the rows stay, as numbers. */
    void forget(List<UUID> applicants);

    /** Assessed rows, in order, after a row. */
    List<OpenRow> assessed(UUID batchId, int after, int limit);

    /** Rows with a session chosen, in order. */
    List<OpenRow> planned(UUID batchId, int limit);

    void change(UUID batchId, RowOutcome from, List<Change> changes);

    /** Rows for which a booking stands are booked, whoever was cut off before saying so; answers which. */
    Set<Integer> adoptBookings(UUID batchId, List<Integer> rows);

    /** Takes all choices back that are not booked. */
    void forgetPlan(UUID batchId);

    /** Ends what is open: rows with a booking are booked, the others cancelled. */
    void endOpen(UUID batchId);

    /** A row as it is stored first. */
    record NewRow(
            int row,
            int line,
            RowOutcome outcome,
            Optional<String> outApplicantNo,
            Optional<Instant> declaredAt,
            byte @Nullable [] sealed,
            List<RowError> errors) {
        public NewRow {
            errors = List.copyOf(errors);
        }
    }

    /** A row's applicant under the seal of the storage. */
    record SealedRow(int row, byte[] sealed) {}

    /**
     * What eligibility says of a row.
     *
     * @param registered empty when the applicant could not be registered
     */
    record Answer(UUID batchId, int row, RowOutcome outcome, Optional<Registered> registered, List<RowError> findings) {
        public Answer {
            findings = List.copyOf(findings);
        }
    }

    /** The applicant eligibility has made of a row. */
    record Registered(UUID applicantId, String personKey, String payment) {}

    /** A row that may still be booked. */
    record OpenRow(
            int row,
            UUID applicantId,
            Instant declaredAt,
            @Nullable UUID sessionId,
            @Nullable Integer amountMinor,
            int attempts) {}

    /** Where a row goes. */
    record Change(
            int row,
            RowOutcome to,
            @Nullable UUID sessionId,
            @Nullable Integer amountMinor,
            List<RowError> errors) {
        public Change {
            errors = List.copyOf(errors);
        }

        public static Change rejected(int row, List<RowError> errors) {
            return new Change(row, RowOutcome.REJECTED, null, null, errors);
        }

        public static Change rejected(int row, RowProblem problem) {
            return rejected(row, List.of(RowError.of(problem)));
        }
    }
}
