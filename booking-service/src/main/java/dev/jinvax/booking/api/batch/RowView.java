package dev.jinvax.booking.api.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.jinvax.booking.domain.batch.BatchReports.RowReport;
import dev.jinvax.booking.domain.batch.BatchReports.RowSession;
import dev.jinvax.kit.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands; errors name code and field, never what the row holds.
 *
 * @param row number in the upload, from 1, without headings
 * @param line where it stands in the file
 */
public record RowView(
        int row,
        int line,
        @Nullable String outApplicantNo,
        String outcome,
        @Nullable UUID applicantId,
        @Nullable UUID bookingId,
        @Nullable String reference,
        @Nullable Session session,
        @Nullable Price price,
        List<Problem.Item> errors,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem.Item> warnings) {

    static RowView of(RowReport row) {
        return new RowView(
                row.row(),
                row.line(),
                row.outApplicantNo(),
                row.outcome().name(),
                row.applicantId(),
                row.bookingId(),
                row.reference(),
                Session.of(row.session()),
                row.amountMinor() == null || row.payment() == null
                        ? null
                        : new Price(row.payment(), row.amountMinor(), "CNY"),
                row.errors().stream().map(RowTexts::item).toList(),
                row.warnings().stream().map(RowTexts::item).toList());
    }

    /** The session chosen or booked. */
    public record Session(UUID sessionId, UUID siteId, Instant startsAt, Instant endsAt, String productCode) {
        static @Nullable Session of(@Nullable RowSession session) {
            return session == null
                    ? null
                    : new Session(
                            session.sessionId(),
                            session.siteId(),
                            session.startsAt(),
                            session.endsAt(),
                            session.productCode());
        }
    }

    /** What the person pays, in minor units. */
    public record Price(String category, int amountMinor, String currency) {}

    /** A page of rows. */
    public record Page(List<RowView> rows, @Nullable String nextCursor) {}
}
