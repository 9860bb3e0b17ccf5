package dev.jinvax.booking.api;

import dev.jinvax.booking.api.AvailabilityAnswers.SessionLine;
import dev.jinvax.booking.domain.Finding;
import dev.jinvax.booking.domain.Refusal;
import dev.jinvax.booking.domain.ReservationOutcome;
import dev.jinvax.booking.domain.ReservationOutcome.ApplicantUnknown;
import dev.jinvax.booking.domain.ReservationOutcome.Confirmed;
import dev.jinvax.booking.domain.ReservationOutcome.Failed;
import dev.jinvax.booking.domain.ReservationOutcome.KeyInFlight;
import dev.jinvax.booking.domain.ReservationOutcome.KeyMismatch;
import dev.jinvax.booking.domain.ReservationOutcome.OutNoTaken;
import dev.jinvax.booking.domain.ReservationOutcome.Overloaded;
import dev.jinvax.booking.domain.ReservationOutcome.QuotaUsed;
import dev.jinvax.booking.domain.ReservationOutcome.Refused;
import dev.jinvax.booking.domain.ReservationOutcome.Replayed;
import dev.jinvax.booking.domain.SessionBoard.Line;
import dev.jinvax.kit.idempotency.Reply;
import dev.jinvax.kit.limits.RateLimit;
import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemCode;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Turns outcomes of reservations into answers. */
public final class ReservationAnswers {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Under it the context of a problem names what is free instead. */
    public static final String ALTERNATIVES = "alternatives";

    private ReservationAnswers() {}

    /** Sessions as the board shows them, with the places anybody can have. */
    public static List<SessionLine> alternatives(List<Line> free) {
        return free.stream()
                .map(line -> SessionLine.of(line, line.available(), line::available))
                .toList();
    }

    public static Response answer(ReservationOutcome outcome) {
        return answer(outcome, List::of);
    }

    /** @param instead what is free nearby, asked only when the session is the reason */
    static Response answer(ReservationOutcome outcome, Supplier<List<Line>> instead) {
        if (outcome instanceof Confirmed confirmed) {
            return new Reply(201, confirmed.answer(), "/v1/bookings/" + confirmed.bookingId()).toResponse();
        }
        if (outcome instanceof Replayed replayed) {
            return new Reply(replayed.status(), replayed.answer(), replayed.location()).toResponse();
        }
        throw refusal(outcome, instead);
    }

    private static ProblemException refusal(ReservationOutcome outcome, Supplier<List<Line>> instead) {
        if (outcome instanceof Refused refused) {
            return refusal(refused, instead);
        }
        if (outcome instanceof OutNoTaken taken) {
            return new ProblemException(
                    CommonProblem.OUT_NO_TAKEN, List.of(), Map.of("booking_id", taken.bookingId()), null);
        }
        if (outcome instanceof ApplicantUnknown) {
            return soon(BookingProblem.APPLICANT_UNKNOWN);
        }
        if (outcome instanceof KeyMismatch) {
            return new ProblemException(CommonProblem.IDEMPOTENCY_KEY_MISMATCH);
        }
        if (outcome instanceof KeyInFlight) {
            return soon(CommonProblem.IDEMPOTENCY_KEY_IN_FLIGHT);
        }
        if (outcome instanceof Overloaded) {
            return soon(CommonProblem.OVERLOADED);
        }
        if (outcome instanceof QuotaUsed used) {
            return new RateLimit("day", used.quota(), DAY).reached(used.untilReset());
        }
        if (outcome instanceof Failed) {
            return new ProblemException(CommonProblem.INTERNAL_ERROR);
        }
        throw new IllegalArgumentException("no refusal: " + outcome);
    }

    /** @param instead what is free nearby, asked only when the session is the reason */
    public static ProblemException refusal(Refused refused, Supplier<List<Line>> instead) {
        return new ProblemException(
                code(refused.refusal()),
                refused.findings().stream().map(ReservationAnswers::item).toList(),
                context(refused, instead),
                null);
    }

    private static Map<String, Object> context(Refused refused, Supplier<List<Line>> instead) {
        if (refused.refusal().anotherSessionWouldDo()) {
            return Map.of(ALTERNATIVES, alternatives(instead.get()));
        }
        return refused.earliest()
                .<Map<String, Object>>map(day -> Map.of("earliest", day))
                .orElse(Map.of());
    }

    private static ProblemException soon(ProblemCode code) {
        return new ProblemException(code, List.of(), Map.of(), SOON);
    }

    /** The texts of findings are eligibility's; here they are named, with the clause they rest on. */
    private static Problem.Item item(Finding finding) {
        return new Problem.Item(
                finding.code(),
                finding.field().orElse(null),
                new BilingualText("资格评估结果：" + finding.code(), "Finding of the assessment: " + finding.code()),
                finding.clause(),
                finding.severity());
    }

    private static ProblemCode code(Refusal refusal) {
        return switch (refusal) {
            case NOT_ELIGIBLE -> BookingProblem.NOT_ELIGIBLE;
            case OUTSIDE_ELIGIBILITY_WINDOW -> BookingProblem.OUTSIDE_ELIGIBILITY_WINDOW;
            case SESSION_UNKNOWN -> BookingProblem.SESSION_UNKNOWN;
            case SESSION_CLOSED -> BookingProblem.SESSION_CLOSED;
            case SESSION_FULL -> BookingProblem.SESSION_FULL;
            case PRODUCT_MISMATCH -> BookingProblem.PRODUCT_MISMATCH;
            case PRICE_UNKNOWN -> BookingProblem.PRICE_UNKNOWN;
            case ALREADY_BOOKED -> BookingProblem.ALREADY_BOOKED;
            case DOSE_TOO_EARLY -> BookingProblem.DOSE_TOO_EARLY;
            case SERIES_COMPLETE -> BookingProblem.SERIES_COMPLETE;
            case SCHEDULE_UNKNOWN -> BookingProblem.SCHEDULE_UNKNOWN;
            case NO_ROOM_FOR_NEXT_DOSE -> BookingProblem.NO_ROOM_FOR_NEXT_DOSE;
            case PARTNER_SUSPENDED -> CommonProblem.PARTNER_SUSPENDED;
            case PLAN_CHANGED -> throw new IllegalArgumentException("only rows of batches have a plan");
            case HOLD_UNKNOWN -> BookingProblem.HOLD_UNKNOWN;
            case HOLD_OVER -> BookingProblem.HOLD_OVER;
            case HOLD_ELSEWHERE -> BookingProblem.HOLD_ELSEWHERE;
        };
    }
}
