package dev.jinvax.booking.api;

import dev.jinvax.booking.application.ChangeOutcome;
import dev.jinvax.booking.application.ChangeOutcome.CalledOff;
import dev.jinvax.booking.application.ChangeOutcome.Changed;
import dev.jinvax.booking.application.ChangeOutcome.Conflict;
import dev.jinvax.booking.application.ChangeOutcome.NotGranted;
import dev.jinvax.booking.application.ChangeOutcome.Stale;
import dev.jinvax.booking.application.ChangeOutcome.TooLate;
import dev.jinvax.booking.application.ChangeOutcome.TooOften;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.SessionBoard.Line;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns outcomes of changes into answers. */
final class ChangeAnswers {
    private ChangeAnswers() {}

    /** @param instead what is free nearby, asked only when the wanted session is the reason */
    static Response answer(ChangeOutcome outcome, Function<Booking, BookingView> view, Supplier<List<Line>> instead) {
        if (outcome instanceof Changed changed) {
            return Views.ok(view.apply(changed.booking()));
        }
        if (outcome instanceof Conflict conflict) {
            throw new ProblemException(
                    BookingProblem.STATE_CONFLICT,
                    List.of(),
                    Map.of("state", conflict.state().name()),
                    null);
        }
        if (outcome instanceof TooLate late) {
            throw new ProblemException(
                    BookingProblem.TOO_LATE_TO_CHANGE, List.of(), Map.of("until", late.until()), null);
        }
        if (outcome instanceof TooOften often) {
            throw new ProblemException(
                    BookingProblem.TOO_MANY_CHANGES, List.of(), Map.of("maximum", often.maximum()), null);
        }
        if (outcome instanceof CalledOff) {
            throw new ProblemException(BookingProblem.APPOINTMENT_CALLED_OFF);
        }
        if (outcome instanceof Stale) {
            throw new ProblemException(CommonProblem.PRECONDITION_FAILED);
        }
        if (outcome instanceof NotGranted notGranted) {
            throw ReservationAnswers.refusal(notGranted.refused(), instead);
        }
        throw new ProblemException(CommonProblem.NOT_FOUND);
    }
}
