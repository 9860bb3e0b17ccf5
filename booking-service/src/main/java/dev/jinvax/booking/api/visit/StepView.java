package dev.jinvax.booking.api.visit;

import dev.jinvax.booking.application.visit.VisitOutcome.Done;
import dev.jinvax.kit.time.MovableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a step of the visit answers. Answers are kept for retries, so nothing of the person's health is in them; that is
 * read from the visit.
 *
 * @param recordId what was recorded: signature, decision, dose, event, report or correction
 * @param returnFrom after a deferral: the first day on which it is worth coming back
 * @param observationUntil after a dose: nobody is released before
 * @param dutyDueAt after an adverse event with the two-hour duty: report it onward by then
 * @param escalated somebody at the site was called to act
 */
public record StepView(
        UUID bookingId,
        String reference,
        String state,
        int version,
        @Nullable UUID recordId,
        @Nullable LocalDate returnFrom,
        @Nullable Instant observationUntil,
        @Nullable Instant dutyDueAt,
        @Nullable Boolean escalated) {
    static StepView of(Done done) {
        return new StepView(
                done.bookingId(),
                done.reference(),
                done.state().name(),
                done.version(),
                done.recordId().orElse(null),
                null,
                null,
                null,
                null);
    }

    static StepView ofDecision(Done done) {
        StepView view = of(done);
        return new StepView(
                view.bookingId,
                view.reference,
                view.state,
                view.version,
                view.recordId,
                done.due()
                        .map(when -> LocalDate.ofInstant(when, MovableClock.SHANGHAI))
                        .orElse(null),
                null,
                null,
                null);
    }

    static StepView ofDose(Done done) {
        return of(done).with(done.due().orElse(null), null, null);
    }

    static StepView ofAdverseEvent(Done done) {
        return of(done).with(null, done.due().orElse(null), done.escalated());
    }

    static StepView ofReport(Done done) {
        return of(done).with(null, null, done.escalated());
    }

    private StepView with(@Nullable Instant observationEnd, @Nullable Instant dutyEnd, @Nullable Boolean escalation) {
        return new StepView(
                bookingId, reference, state, version, recordId, returnFrom, observationEnd, dutyEnd, escalation);
    }
}
