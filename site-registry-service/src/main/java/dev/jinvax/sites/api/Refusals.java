package dev.jinvax.sites.api;

import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemCode;
import dev.jinvax.kit.problem.ProblemException;
import dev.jinvax.kit.problem.Problems;
import dev.jinvax.sites.domain.Refusal;
import dev.jinvax.sites.domain.StateConflictException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one translation of this service's refusals into problems. */
@Singleton
public class Refusals {
    static ProblemException problem(Refusal refusal) {
        Map<String, Object> context = refusal.booked() > 0 ? Map.of("live", refusal.booked()) : Map.of();
        return new ProblemException(code(refusal.reason()), errors(refusal), context, null);
    }

    static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND);
    }

    @ServerExceptionMapper
    public Response stateConflict(StateConflictException conflict, HttpHeaders headers) {
        return Problems.answer(
                SitesProblem.STATE_CONFLICT,
                List.of(),
                Map.of("state", conflict.state()),
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static ProblemCode code(Refusal.Reason reason) {
        return switch (reason) {
            case NOT_FOUND -> CommonProblem.NOT_FOUND;
            case STALE -> CommonProblem.PRECONDITION_FAILED;
            case INVALID -> CommonProblem.VALIDATION_FAILED;
            case CITY_NOT_YOURS -> SitesProblem.CITY_NOT_YOURS;
            case CITY_SITES_FULL -> SitesProblem.CITY_SITES_FULL;
            case SITE_INCOMPLETE -> SitesProblem.SITE_INCOMPLETE;
            case SITE_ID_TAKEN -> SitesProblem.SITE_ID_TAKEN;
            case FEE_DATE_TAKEN -> SitesProblem.FEE_DATE_TAKEN;
            case SESSIONS_BOOKED -> SitesProblem.SESSIONS_BOOKED;
            case CAPACITY_BELOW_BOOKED -> SitesProblem.CAPACITY_BELOW_BOOKED;
            case SESSION_BEGUN -> SitesProblem.SESSION_BEGUN;
            case SESSION_OVER -> SitesProblem.SESSION_OVER;
        };
    }

    /** A full city is a finding that rests on clause N6. */
    private static List<Problem.Item> errors(Refusal refusal) {
        if (refusal.reason() == Refusal.Reason.CITY_SITES_FULL) {
            SitesProblem full = SitesProblem.CITY_SITES_FULL;
            return List.of(new Problem.Item(full.name(), "city_code", full.message(), "N6", "BLOCKING"));
        }
        return refusal.faults().stream().map(FaultTexts::item).toList();
    }
}
