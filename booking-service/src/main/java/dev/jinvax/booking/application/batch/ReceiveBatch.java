package dev.jinvax.booking.application.batch;

import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.BatchEvent;
import dev.jinvax.booking.domain.batch.BatchOrder;
import dev.jinvax.booking.domain.batch.BatchRows;
import dev.jinvax.booking.domain.batch.BatchRows.NewRow;
import dev.jinvax.booking.domain.batch.Batches;
import dev.jinvax.booking.domain.batch.RowCounts;
import dev.jinvax.booking.domain.batch.RowError;
import dev.jinvax.booking.domain.batch.RowOutcome;
import dev.jinvax.booking.domain.batch.RowSource;
import dev.jinvax.booking.domain.batch.SubmittedRow;
import dev.jinvax.kit.ids.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores an upload whole: its rows, sealed, with what is wrong with each. */
@Singleton
public class ReceiveBatch {
    /** Most rows of one upload. */
    public static final int MOST_ROWS = 50_000;

    private static final int SLICE = 500;

    private final Batches batches;
    private final BatchRows rows;
    private final TellProgress progress;
    private final RowSeal seal;
    private final Clock clock;

    public ReceiveBatch(Batches batches, BatchRows rows, TellProgress progress, RowSeal seal, Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.progress = progress;
        this.seal = seal;
        this.clock = clock;
    }

    /** Joins the transaction of the caller, who binds the answer to the key in it. */
    @Transactional
    public Receipt receive(Batch.Owner owner, BatchOrder order, RowSource source) {
        Batch batch = Batch.received(Ids.next(), owner, order, clock.instant());
        if (!batches.add(batch)) {
            return new OutNoTaken();
        }
        Storing storing = new Storing(batch.batchId());
        source.forEach(storing::take);
        if (storing.count > MOST_ROWS) {
            return new TooManyRows();
        }
        if (storing.count == 0) {
            return new NoRows();
        }
        storing.flush();
        batch.holds(storing.count, source.ignoredColumns());
        progress.tellPhase(batch, BatchEvent.RECEIVED);
        return new Received(batch, rows.counts(batch.batchId()));
    }

    /** What became of an upload; all but the first must undo the transaction. */
    public sealed interface Receipt {}

    /** Stored whole. */
    public record Received(Batch batch, RowCounts counts) implements Receipt {}

    /** The number names another batch of this client. */
    public record OutNoTaken() implements Receipt {}

    /** More rows than one upload may have. */
    public record TooManyRows() implements Receipt {}

    /** Nothing but headings. */
    public record NoRows() implements Receipt {}

    private final class Storing {
        private final UUID batchId;
        private final DuplicatesInFile duplicates = new DuplicatesInFile();
        private final List<NewRow> slice = new ArrayList<>(SLICE);
        private int count;

        Storing(UUID batchId) {
            this.batchId = batchId;
        }

        void take(SubmittedRow submitted) {
            if (++count > MOST_ROWS) {
                return;
            }
            List<RowError> errors = new ArrayList<>(submitted.errors());
            errors.addAll(duplicates.check(count, submitted));
            boolean good = errors.isEmpty();
            slice.add(new NewRow(
                    count,
                    submitted.line(),
                    good ? RowOutcome.PENDING : RowOutcome.REJECTED,
                    submitted.outApplicantNo(),
                    good ? submitted.declaredAt() : Optional.empty(),
                    good ? seal.seal(batchId, count, submitted.applicant()) : null,
                    errors));
            if (slice.size() == SLICE) {
                flush();
            }
        }

        void flush() {
            rows.add(batchId, slice);
            slice.clear();
        }
    }
}
