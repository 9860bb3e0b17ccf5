package dev.jinvax.booking.api.visit;

import dev.jinvax.booking.api.BookingProblem;
import dev.jinvax.booking.application.visit.VisitOutcome;
import dev.jinvax.booking.application.visit.VisitOutcome.Done;
import dev.jinvax.booking.application.visit.VisitOutcome.Refused;
import dev.jinvax.booking.domain.visit.ClearanceObstacle;
import dev.jinvax.booking.domain.visit.VisitRefusal;
import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemCode;
import dev.jinvax.kit.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns outcomes of steps into answers. */
final class VisitAnswers {
    private VisitAnswers() {}

    /** @throws ProblemException when the step was not taken */
    static Done done(VisitOutcome outcome) {
        if (outcome instanceof Done done) {
            return done;
        }
        if (outcome instanceof Refused refused) {
            throw refusal(refused);
        }
        throw new ProblemException(CommonProblem.NOT_FOUND);
    }

    private static ProblemException refusal(Refused refused) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("state", refused.state().name());
        refused.until().ifPresent(until -> context.put("until", until));
        List<Problem.Item> errors = refused.obstacles().isEmpty()
                ? refused.refusals().stream().map(VisitAnswers::item).toList()
                : refused.obstacles().stream().map(VisitAnswers::item).toList();
        return new ProblemException(code(refused.refusals().get(0)), errors, context, null);
    }

    private static Problem.Item item(VisitRefusal refusal) {
        ProblemCode code = code(refusal);
        return Problem.Item.of(code.name(), null, code.message());
    }

    private static Problem.Item item(ClearanceObstacle obstacle) {
        BilingualText text = switch (obstacle) {
            case INFORMED_CONSENT_MISSING -> new BilingualText("缺少签署的知情同意书。", "The informed consent is not signed.");
            case DISCLAIMER_MISSING -> new BilingualText("缺少签署的责任声明。", "The disclaimer is not signed.");
            case HEALTH_DECLARATION_MISSING, REFERRAL_UNRESOLVED, ELIGIBILITY_LOST, OTHER_VACCINE_TOO_RECENT ->
                code(obstacle.refusal()).message();
        };
        return new Problem.Item(obstacle.name(), null, text, clause(obstacle), null);
    }

    /** Null for what rests on the guideline, which has no clause here. */
    private static @Nullable String clause(ClearanceObstacle obstacle) {
        return switch (obstacle) {
            case INFORMED_CONSENT_MISSING, DISCLAIMER_MISSING, HEALTH_DECLARATION_MISSING -> "N9";
            case REFERRAL_UNRESOLVED -> "N8";
            case ELIGIBILITY_LOST -> "N1";
            case OTHER_VACCINE_TOO_RECENT -> null;
        };
    }

    static ProblemCode code(VisitRefusal refusal) {
        return switch (refusal) {
            case STATE_CONFLICT -> BookingProblem.STATE_CONFLICT;
            case PRODUCT_MISMATCH -> BookingProblem.PRODUCT_MISMATCH;
            case DOSE_TOO_EARLY -> BookingProblem.DOSE_TOO_EARLY;
            case SERIES_COMPLETE -> BookingProblem.SERIES_COMPLETE;
            case SCHEDULE_UNKNOWN -> BookingProblem.SCHEDULE_UNKNOWN;
            case OTHER_VACCINE_TOO_RECENT -> VisitProblem.OTHER_VACCINE_TOO_RECENT;
            case POLICY_UNKNOWN -> CommonProblem.DEPENDENCY_UNAVAILABLE;
            case NOT_TODAY -> VisitProblem.NOT_TODAY;
            case REFERRAL_UNRESOLVED -> VisitProblem.REFERRAL_UNRESOLVED;
            case CONSENT_VERSION_NOT_IN_FORCE -> VisitProblem.CONSENT_VERSION_NOT_IN_FORCE;
            case ALREADY_RECORDED -> VisitProblem.ALREADY_RECORDED;
            case TOO_MANY_RECORDS -> VisitProblem.TOO_MANY_RECORDS;
            case TIME_IMPLAUSIBLE -> VisitProblem.TIME_IMPLAUSIBLE;
            case CONSENT_MISSING -> VisitProblem.CONSENT_MISSING;
            case HEALTH_DECLARATION_MISSING -> VisitProblem.HEALTH_DECLARATION_MISSING;
            case ELIGIBILITY_LOST -> VisitProblem.ELIGIBILITY_LOST;
            case LOT_RECALLED -> VisitProblem.LOT_RECALLED;
            case LOT_EXPIRED -> VisitProblem.LOT_EXPIRED;
            case SERIES_CHANGED -> VisitProblem.SERIES_CHANGED;
            case OBSERVATION_NOT_OVER -> VisitProblem.OBSERVATION_NOT_OVER;
            case CORRECTION_REFUSED -> VisitProblem.CORRECTION_REFUSED;
        };
    }
}
