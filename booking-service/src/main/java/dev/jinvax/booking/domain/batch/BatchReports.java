package dev.jinvax.booking.domain.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people read of a batch. */
public interface BatchReports {
    /** Rows with a session chosen or booked, by site and day. */
    List<PlanLine> plan(UUID batchId);

    /** What eligibility warns of, for instance papers about to lapse, and for how many rows. */
    List<WarningLine> warnings(UUID batchId);

    /** Rows after a row, in the order of the upload. */
    List<RowReport> rows(UUID batchId, Optional<RowOutcome> outcome, long after, int limit);

    /** One site and day of a plan; the amount is for those who pay. */
    record PlanLine(UUID siteId, LocalDate day, int sessions, int rows, int selfPaidRows, long amountMinor) {}

    /** One kind of warning. */
    record WarningLine(String code, int rows) {}

    /** Where a row stands. */
    record RowReport(
            int row,
            int line,
            RowOutcome outcome,
            @Nullable String outApplicantNo,
            @Nullable UUID applicantId,
            @Nullable UUID bookingId,
            @Nullable String reference,
            @Nullable RowSession session,
            @Nullable String payment,
            @Nullable Integer amountMinor,
            List<RowError> errors,
            List<RowError> warnings) {
        public RowReport {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
        }
    }

    /** The session chosen for a row or booked. */
    record RowSession(UUID sessionId, UUID siteId, Instant startsAt, Instant endsAt, String productCode) {}
}
