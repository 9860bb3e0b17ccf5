package dev.jinvax.eligibility.api;

import dev.jinvax.eligibility.application.ComparePolicies;
import dev.jinvax.eligibility.domain.Policies;
import dev.jinvax.eligibility.domain.Policy;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What if: two policies put to the same people. A partner sees its own applicants alone. */
@Path("/v1/policies/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
public class PolicyComparisonResource {
    private final CurrentCaller caller;
    private final Policies policies;
    private final ComparePolicies compare;
    private final Moments moments;

    public PolicyComparisonResource(CurrentCaller caller, Policies policies, ComparePolicies compare, Moments moments) {
        this.caller = caller;
        this.policies = policies;
        this.compare = compare;
        this.moments = moments;
    }

    @GET
    @RolesAllowed("applicants:read")
    @Operation(
            summary = "Which of your applicants change outcome or payment between two policy versions",
            description = "比较两个政策版本：本方登记的哪些人员结论或付费类别会改变。Both are put to everybody on one day; nothing is"
                    + " stored. A page may hold fewer changes than limit, or none, and still have a next_cursor.")
    @APIResponse(
            responseCode = "200",
            description = "Those who change",
            content = @Content(schema = @Schema(implementation = ComparisonView.class)))
    public Response compare(
            @QueryParam("from") @Parameter(description = "A policy version") @NotNull @Min(1) Integer from,
            @QueryParam("to") @Parameter(description = "A policy version") @NotNull @Min(1) Integer to,
            @QueryParam("as_of")
                    @Parameter(description = "The day both are put to; the first day of both when absent, but not past")
                    @Nullable
                    String asOf,
            @QueryParam("cursor") @Nullable @Size(max = 100) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.MOST) int limit) {
        Policy one = policy(from);
        Policy other = policy(to);
        LocalDate day = asOf == null ? firstCommonDay(one, other) : moments.day(asOf);
        return Answers.unstored(ComparisonView.of(
                one,
                other,
                day,
                compare.compare(caller.get().clientId(), one, other, day, Cursor.after(cursor), limit)));
    }

    private Policy policy(int version) {
        return policies.version(version).orElseThrow(() -> new ProblemException(EligibilityProblem.POLICY_UNKNOWN));
    }

    private LocalDate firstCommonDay(Policy one, Policy other) {
        LocalDate begun = one.validFrom().isAfter(other.validFrom()) ? one.validFrom() : other.validFrom();
        LocalDate today = moments.day(null);
        return begun.isAfter(today) ? begun : today;
    }
}
