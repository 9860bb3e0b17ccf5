package dev.jinvax.booking.application.batch;

import dev.jinvax.booking.application.ReserveBookings;
import dev.jinvax.booking.domain.Refusal;
import dev.jinvax.booking.domain.ReservationOutcome;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.ReservationRequest.BatchRow;
import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.BatchEvent;
import dev.jinvax.booking.domain.batch.BatchMode;
import dev.jinvax.booking.domain.batch.BatchRows;
import dev.jinvax.booking.domain.batch.BatchRows.Change;
import dev.jinvax.booking.domain.batch.BatchRows.OpenRow;
import dev.jinvax.booking.domain.batch.BatchState;
import dev.jinvax.booking.domain.batch.Batches;
import dev.jinvax.booking.domain.batch.RowCounts;
import dev.jinvax.booking.domain.batch.RowError;
import dev.jinvax.booking.domain.batch.RowOutcome;
import dev.jinvax.booking.domain.batch.RowProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Books a slice of planned rows. The booking and the note on the row are two transactions; a worker cut off between them
 * leaves rows that are booked and do not know it, and the next one begins by telling them.
 */
@Singleton
public class PlaceRows {
    private static final int SLICE = 200;
    private static final int MOST_ATTEMPTS = 5;

    private final Batches batches;
    private final BatchRows rows;
    private final ReserveBookings reserve;
    private final TellProgress progress;
    private final Clock clock;

    public PlaceRows(Batches batches, BatchRows rows, ReserveBookings reserve, TellProgress progress, Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.reserve = reserve;
        this.progress = progress;
        this.clock = clock;
    }

    /** Answers whether any row was left to place. */
    public boolean place(Batch batch) {
        UUID batchId = batch.batchId();
        List<OpenRow> slice = rows.planned(batchId, SLICE);
        if (slice.isEmpty()) {
            return false;
        }
        Set<Integer> bookedBefore =
                QuarkusTransaction.requiringNew().call(() -> rows.adoptBookings(batchId, numbers(slice)));
        List<OpenRow> open =
                slice.stream().filter(row -> !bookedBefore.contains(row.row())).toList();
        Optional<List<ReservationOutcome>> outcomes =
                reserve(batchId, open.stream().map(row -> request(batch, row)).toList());
        outcomes.ifPresent(each -> QuarkusTransaction.requiringNew().run(() -> note(batchId, open, each)));
        return outcomes.isPresent();
    }

    /** Who calls the batch off waits for the slice under way: nothing is booked after the answer. Empty when it is off. */
    private Optional<List<ReservationOutcome>> reserve(UUID batchId, List<ReservationRequest> requests) {
        return QuarkusTransaction.requiringNew()
                .call(() -> batches.keepPlacing(batchId)
                        ? Optional.of(QuarkusTransaction.suspendingExisting().call(() -> reserve.reserve(requests)))
                        : Optional.empty());
    }

    /** Every row has its outcome. */
    public void complete(UUID batchId) {
        QuarkusTransaction.requiringNew().run(() -> {
            Batch batch = batches.lock(batchId).orElseThrow();
            RowCounts counts = rows.counts(batchId);
            if (batch.state() == BatchState.PLACING && counts.done(BatchState.PLACING) == counts.total()) {
                batch.complete(counts.of(RowOutcome.BOOKED) == counts.total(), clock.instant());
                progress.tellPhase(batch, BatchEvent.COMPLETED);
            }
        });
    }

    private void note(UUID batchId, List<OpenRow> open, List<ReservationOutcome> outcomes) {
        Batch batch = batches.lock(batchId).orElseThrow();
        // The bookings themselves say what is booked; the outcomes say why the others are not.
        Set<Integer> booked = rows.adoptBookings(batchId, numbers(open));
        List<Change> changes = new ArrayList<>();
        for (int index = 0; index < open.size(); index++) {
            if (!booked.contains(open.get(index).row())) {
                changes.add(change(batch, open.get(index), outcomes.get(index)));
            }
        }
        rows.change(batchId, RowOutcome.PLANNED, changes);
        if (batch.state() == BatchState.PLACING) {
            progress.tellNowAndThen(batch);
        }
    }

    private static Change change(Batch batch, OpenRow row, ReservationOutcome outcome) {
        if (outcome instanceof ReservationOutcome.Refused refused) {
            boolean another = refused.refusal() == Refusal.SESSION_FULL
                    && batch.order().mode() == BatchMode.COMMIT
                    && row.attempts() < MOST_ATTEMPTS;
            return another
                    ? new Change(row.row(), RowOutcome.ASSESSED, null, null, List.of())
                    : Change.rejected(row.row(), RowRefusals.of(refused));
        }
        if (outcome instanceof ReservationOutcome.QuotaUsed) {
            return Change.rejected(row.row(), RowProblem.DAILY_QUOTA_USED);
        }
        return outcome instanceof ReservationOutcome.ApplicantUnknown
                ? Change.rejected(row.row(), List.of(RowError.of("APPLICANT_UNKNOWN", null)))
                : Change.rejected(row.row(), RowProblem.NOT_PLACED);
    }

    private static ReservationRequest request(Batch batch, OpenRow row) {
        return new ReservationRequest(
                Optional.empty(),
                batch.owner().clientId(),
                batch.owner().orgId(),
                batch.owner().channel(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BatchRow(batch.batchId(), row.row(), plannedMinor(batch, row))),
                row.applicantId(),
                Objects.requireNonNull(row.sessionId()),
                Optional.empty(),
                row.declaredAt());
    }

    /** Who has seen a plan gets it or is told; who has not takes what there is. */
    private static Optional<Integer> plannedMinor(Batch batch, OpenRow row) {
        return batch.order().mode() == BatchMode.PLAN ? Optional.ofNullable(row.amountMinor()) : Optional.empty();
    }

    private static List<Integer> numbers(List<OpenRow> slice) {
        return slice.stream().map(OpenRow::row).toList();
    }
}
