package dev.jinvax.booking.application.batch;

import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.BatchEvent;
import dev.jinvax.booking.domain.batch.Batches;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Begins to book exactly the plan its owner has seen; asking again changes nothing. */
@Singleton
public class CommitPlan {
    private final Batches batches;
    private final TellProgress progress;
    private final BatchWorker worker;
    private final Clock clock;

    public CommitPlan(Batches batches, TellProgress progress, BatchWorker worker, Clock clock) {
        this.batches = batches;
        this.progress = progress;
        this.worker = worker;
        this.clock = clock;
    }

    /** Empty for a batch that is not there or not the client's. */
    @Transactional
    public Optional<BatchStep> commit(String clientId, UUID batchId, String planToken) {
        return batches.lock(batchId)
                .filter(batch -> batch.owner().clientId().equals(clientId))
                .map(batch -> commit(batch, planToken));
    }

    private BatchStep commit(Batch batch, String planToken) {
        return switch (batch.state()) {
            case RECEIVED, ASSESSING, CANCELLED, FAILED -> BatchStep.STATE_CONFLICT;
            case PLACING, COMPLETED, COMPLETED_WITH_REJECTIONS ->
                batch.isPlanOf(planToken) ? BatchStep.DONE : BatchStep.STATE_CONFLICT;
            case PLANNED -> {
                if (!batch.isPlanOf(planToken)) {
                    yield BatchStep.PLAN_MISMATCH;
                }
                batch.place(clock.instant());
                progress.tellPhase(batch, BatchEvent.PROGRESSED);
                worker.wake();
                yield BatchStep.DONE;
            }
        };
    }
}
