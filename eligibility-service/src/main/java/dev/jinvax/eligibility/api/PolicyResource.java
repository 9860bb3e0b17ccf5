package dev.jinvax.eligibility.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.eligibility.application.FormFlaw;
import dev.jinvax.eligibility.application.PublishPolicy;
import dev.jinvax.eligibility.domain.Policies;
import dev.jinvax.eligibility.domain.Policy;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.idempotency.IdempotencyKey;
import dev.jinvax.kit.idempotency.Idempotently;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import dev.jinvax.kit.time.MovableClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The numbers behind the rules, versioned and dated. */
@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
public class PolicyResource {
    /** Late enough for anybody's plans, early enough for every calendar. */
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final CurrentCaller caller;
    private final Idempotently idempotently;
    private final ObjectMapper json;
    private final Policies policies;
    private final PublishPolicy publish;
    private final Clock clock;

    public PolicyResource(
            CurrentCaller caller,
            Idempotently idempotently,
            ObjectMapper json,
            Policies policies,
            PublishPolicy publish,
            Clock clock) {
        this.caller = caller;
        this.idempotently = idempotently;
        this.json = json;
        this.policies = policies;
        this.publish = publish;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("policies:read")
    @Operation(summary = "Every policy version", description = "全部政策版本。")
    public PolicyList list() {
        return new PolicyList(policies.all());
    }

    @GET
    @Path("{version}")
    @RolesAllowed("policies:read")
    @Operation(summary = "One policy version", description = "某一政策版本。")
    public Policy read(@PathParam("version") int version) {
        return policies.version(version).orElseThrow(Answers::unknown);
    }

    @POST
    @RolesAllowed("policies:write")
    @Operation(
            summary = "Publish the next policy version",
            description = "发布新的政策版本，自 valid_from 起生效。From that day everybody is judged under it.")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = Policy.class)))
    public Response publish(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull PolicyForm form) {
        IdempotencyKey once = IdempotencyKey.of(caller.get().clientId(), key, "POST policies", form, json);
        if (form.validFrom().isBefore(LocalDate.ofInstant(clock.instant(), MovableClock.SHANGHAI))) {
            throw new ProblemException(EligibilityProblem.POLICY_NOT_IN_THE_FUTURE);
        }
        if (form.validFrom().isAfter(LAST)) {
            throw invalidDate("valid_from");
        }
        if (form.eighteenCharacterCardsFrom().isAfter(LAST)
                || form.eighteenCharacterCardsFrom().getYear() < 1900) {
            throw invalidDate("eighteen_character_cards_from");
        }
        return idempotently
                .run(once, () -> {
                    Policy policy = publish.publish(form.toDraft());
                    return new Idempotently.Created(201, policy, "/v1/policies/" + policy.policyVersion());
                })
                .toResponse();
    }

    private static ProblemException invalidDate(String field) {
        return new ProblemException(
                CommonProblem.VALIDATION_FAILED,
                List.of(Problem.Item.of(FormFlaw.DATE_INVALID.name(), field, FormFlaw.DATE_INVALID.message())));
    }

    /** All versions, oldest first. */
    public record PolicyList(List<Policy> policies) {}
}
