package dev.jinvax.booking.application.batch;

import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.BatchState;
import dev.jinvax.booking.domain.batch.Batches;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Gives a batch up: no further row is booked, rows booked before stay booked. */
@Singleton
public class CancelBatch {
    private final Batches batches;
    private final BatchWorker worker;
    private final Clock clock;

    public CancelBatch(Batches batches, BatchWorker worker, Clock clock) {
        this.batches = batches;
        this.worker = worker;
        this.clock = clock;
    }

    /** Empty for a batch that is not there or not the client's. */
    @Transactional
    public Optional<BatchStep> cancel(String clientId, UUID batchId) {
        return batches.lock(batchId)
                .filter(batch -> batch.owner().clientId().equals(clientId))
                .map(this::cancel);
    }

    private BatchStep cancel(Batch batch) {
        if (batch.state() == BatchState.CANCELLED) {
            return BatchStep.DONE;
        }
        if (batch.state().isTerminal()) {
            return BatchStep.STATE_CONFLICT;
        }
        batch.cancel(clock.instant());
        worker.wake();
        return BatchStep.DONE;
    }
}
