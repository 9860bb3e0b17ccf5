package dev.jinvax.booking.application.batch;

import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.BatchEvent;
import dev.jinvax.booking.domain.batch.BatchFailure;
import dev.jinvax.booking.domain.batch.BatchMode;
import dev.jinvax.booking.domain.batch.BatchPace;
import dev.jinvax.booking.domain.batch.BatchRows;
import dev.jinvax.booking.domain.batch.BatchState;
import dev.jinvax.booking.domain.batch.Batches;
import dev.jinvax.booking.domain.batch.PlanningFacts;
import dev.jinvax.booking.domain.batch.RowOutcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Carries a batch one step on. All it knows is in the database, so a step may be cut off anywhere and taken again. */
@Singleton
public class AdvanceBatch {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration FOR_ANSWERS = Duration.ofMillis(100);
    private static final long LONGEST_WAIT_FOR_STANDINGS_SECONDS = 600;

    private final Batches batches;
    private final BatchRows rows;
    private final BatchPace pace;
    private final PlanningFacts facts;
    private final SubmitRows submit;
    private final PlanRows plan;
    private final PlaceRows place;
    private final TellProgress progress;
    private final Clock clock;

    public AdvanceBatch(
            Batches batches,
            BatchRows rows,
            BatchPace pace,
            PlanningFacts facts,
            SubmitRows submit,
            PlanRows plan,
            PlaceRows place,
            TellProgress progress,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.pace = pace;
        this.facts = facts;
        this.submit = submit;
        this.plan = plan;
        this.place = place;
        this.progress = progress;
        this.clock = clock;
    }

    /** Answers how long to leave the batch alone; empty when nothing is left to do. */
    public Optional<Duration> advance(UUID batchId) {
        Batch batch = QuarkusTransaction.requiringNew()
                .call(() -> batches.find(batchId).orElseThrow());
        switch (batch.state()) {
            case RECEIVED -> {
                if (!isRefused(batch)) {
                    submit.submit(batchId);
                }
            }
            case ASSESSING -> {
                return Optional.of(assessing(batch));
            }
            case PLACING -> placing(batch);
            case CANCELLED -> {
                end(batchId, BatchEvent.CANCELLED);
                return Optional.empty();
            }
            case FAILED -> {
                end(batchId, BatchEvent.FAILED);
                return Optional.empty();
            }
            case PLANNED, COMPLETED, COMPLETED_WITH_REJECTIONS -> {
                return Optional.empty();
            }
        }
        return Optional.of(AT_ONCE);
    }

    private Duration assessing(Batch batch) {
        UUID batchId = batch.batchId();
        if (rows.awaitsAnswers(batchId)) {
            submit.submitAgain(batchId);
            return FOR_ANSWERS;
        }
        if (facts.awaitsStandings(batchId) && pace.secondsInPhase(batchId) < LONGEST_WAIT_FOR_STANDINGS_SECONDS) {
            return FOR_ANSWERS;
        }
        if (isRefused(batch)) {
            return AT_ONCE;
        }
        if (batch.order().mode() == BatchMode.COMMIT) {
            changePhase(batchId, BatchEvent.PROGRESSED);
            return AT_ONCE;
        }
        // A plan that was cut off is made anew: free places have changed, and neighbours are to stay together.
        QuarkusTransaction.requiringNew().run(() -> rows.forgetPlan(batchId));
        plan.plan(batch);
        changePhase(batchId, BatchEvent.PLANNED);
        return AT_ONCE;
    }

    /** Whether more rows are wrong than the owner lets pass; then nothing of the batch goes on. */
    private boolean isRefused(Batch batch) {
        boolean refused = batch.order()
                .rejectIfErrorRate()
                .filter(rate -> rate.isExceededBy(rows.counts(batch.batchId())))
                .isPresent();
        if (refused) {
            QuarkusTransaction.requiringNew().run(() -> {
                Batch locked = batches.lock(batch.batchId()).orElseThrow();
                if (!locked.state().isTerminal()) {
                    locked.fail(BatchFailure.ERROR_RATE_EXCEEDED, clock.instant());
                }
            });
        }
        return refused;
    }

    private void changePhase(UUID batchId, BatchEvent event) {
        QuarkusTransaction.requiringNew().run(() -> {
            Batch batch = batches.lock(batchId).orElseThrow();
            if (batch.state() != BatchState.ASSESSING) {
                return;
            }
            if (event == BatchEvent.PLANNED) {
                batch.plan(PlanTokens.next(), clock.instant());
            } else {
                batch.place(clock.instant());
            }
            progress.tellPhase(batch, event);
        });
    }

    private void placing(Batch batch) {
        if (place.place(batch)) {
            return;
        }
        if (rows.counts(batch.batchId()).of(RowOutcome.ASSESSED) > 0) {
            plan.plan(batch);
            return;
        }
        place.complete(batch.batchId());
    }

    /** No other worker is at it: what was in flight is known by now. */
    private void end(UUID batchId, BatchEvent event) {
        QuarkusTransaction.requiringNew().run(() -> {
            Batch batch = batches.lock(batchId).orElseThrow();
            rows.endOpen(batchId);
            batch.settled();
            progress.tellPhase(batch, event);
        });
    }
}
