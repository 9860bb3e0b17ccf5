package dev.jinvax.booking.application.batch;

import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.BatchEvent;
import dev.jinvax.booking.domain.batch.BatchJournal;
import dev.jinvax.booking.domain.batch.BatchPace;
import dev.jinvax.booking.domain.batch.BatchRows;
import dev.jinvax.booking.domain.batch.RowCounts;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Tells how far a batch has come: at every change of phase, and in between every few seconds at most. */
@Singleton
class TellProgress {
    private final BatchRows rows;
    private final BatchPace pace;
    private final BatchJournal journal;
    private final Clock clock;

    TellProgress(BatchRows rows, BatchPace pace, BatchJournal journal, Clock clock) {
        this.rows = rows;
        this.pace = pace;
        this.journal = journal;
        this.clock = clock;
    }

    /** The batch has changed its state, and with it its version. */
    void tellPhase(Batch batch, BatchEvent event) {
        RowCounts counts = rows.counts(batch.batchId());
        journal.tell(batch, event, counts);
        pace.startPhase(batch.batchId(), counts.done(batch.state()));
    }

    /** More rows are done in the same state. */
    void tellNowAndThen(Batch batch) {
        if (pace.isTimeToTell(batch.batchId())) {
            batch.progressed(clock.instant());
            journal.tell(batch, BatchEvent.PROGRESSED, rows.counts(batch.batchId()));
        }
    }
}
