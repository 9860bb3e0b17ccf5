package dev.jinvax.booking.application.batch;

import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.BatchEvent;
import dev.jinvax.booking.domain.batch.BatchRows;
import dev.jinvax.booking.domain.batch.BatchRows.SealedRow;
import dev.jinvax.booking.domain.batch.BatchState;
import dev.jinvax.booking.domain.batch.Batches;
import dev.jinvax.booking.domain.batch.Submissions;
import dev.jinvax.booking.domain.batch.Submissions.ClearRow;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Sends a slice of rows to eligibility; a slice is sent and noted as sent in one transaction. */
@Singleton
public class SubmitRows {
    private static final int SLICE = 500;

    private final Batches batches;
    private final BatchRows rows;
    private final Submissions submissions;
    private final TellProgress progress;
    private final RowSeal seal;
    private final Clock clock;

    public SubmitRows(
            Batches batches,
            BatchRows rows,
            Submissions submissions,
            TellProgress progress,
            RowSeal seal,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.submissions = submissions;
        this.progress = progress;
        this.seal = seal;
        this.clock = clock;
    }

    /** The next slice of a batch just received; after the last one its rows are being assessed. */
    @Transactional
    public void submit(UUID batchId) {
        Batch batch = batches.lock(batchId).orElseThrow();
        if (batch.state() != BatchState.RECEIVED) {
            return;
        }
        List<SealedRow> slice = rows.unsent(batchId, SLICE);
        send(batch, slice);
        if (slice.size() < SLICE) {
            batch.assess(clock.instant());
            progress.tellPhase(batch, BatchEvent.PROGRESSED);
        }
    }

    /** While answers are awaited: rows owed one for long are sent again; eligibility knows them and answers once more. */
    @Transactional
    public void submitAgain(UUID batchId) {
        Batch batch = batches.lock(batchId).orElseThrow();
        if (batch.state() == BatchState.ASSESSING) {
            rows.sendAgainWhenDue(batchId);
            send(batch, rows.unsent(batchId, SLICE));
            progress.tellNowAndThen(batch);
        }
    }

    private void send(Batch batch, List<SealedRow> slice) {
        if (slice.isEmpty()) {
            return;
        }
        submissions.send(
                batch,
                slice.stream()
                        .map(row -> new ClearRow(row.row(), seal.open(batch.batchId(), row.row(), row.sealed())))
                        .toList());
        rows.markSent(batch.batchId(), slice.get(slice.size() - 1).row());
    }
}
