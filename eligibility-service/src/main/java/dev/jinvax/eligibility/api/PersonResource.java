package dev.jinvax.eligibility.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.eligibility.application.KeepPersonsApart;
import dev.jinvax.eligibility.application.LinkPersons;
import dev.jinvax.eligibility.domain.FindingCode;
import dev.jinvax.eligibility.domain.LinkCase;
import dev.jinvax.eligibility.domain.PersonKey;
import dev.jinvax.eligibility.domain.Severity;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.idempotency.IdempotencyKey;
import dev.jinvax.kit.idempotency.Idempotently;
import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** For ops: documents of one applicant that belong to two persons, and making the two one. */
@Path("/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
public class PersonResource {
    private final CurrentCaller caller;
    private final Idempotently idempotently;
    private final ObjectMapper json;
    private final LinkPersons link;
    private final KeepPersonsApart apart;

    public PersonResource(
            CurrentCaller caller,
            Idempotently idempotently,
            ObjectMapper json,
            LinkPersons link,
            KeepPersonsApart apart) {
        this.caller = caller;
        this.idempotently = idempotently;
        this.json = json;
        this.link = link;
        this.apart = apart;
    }

    @GET
    @Path("link-cases")
    @RolesAllowed("ops")
    @Operation(
            summary = "Persons that may be one, for a decision; partners never see this",
            description = "疑似同一人的记录，供省级管理员核实。")
    public Cases cases() {
        return new Cases(link.cases().stream().map(Case::of).toList());
    }

    @POST
    @Path("link-cases/closure")
    @RolesAllowed("ops")
    @Operation(
            summary = "Close a case: the two are different people, and nobody is asked about them again",
            description = "核实为不同的人，结束该疑似记录；以后不再提示。")
    @APIResponse(responseCode = "204", description = "Closed")
    public Response close(@Valid @NotNull ClosureForm form) {
        if (!apart.keepApart(new PersonKey(form.personKey()), new PersonKey(form.otherPersonKey()))) {
            throw Answers.unknown();
        }
        return Response.noContent().build();
    }

    @POST
    @Path("{key}/links")
    @RolesAllowed("ops")
    @Operation(
            summary = "Make another person the same as this one; this key stays",
            description = "将另一条人员记录合并到本记录，不可撤销。")
    @APIResponse(
            responseCode = "200",
            description = "Linked",
            content = @Content(schema = @Schema(implementation = Linked.class)))
    public Response link(
            @PathParam("key") UUID key,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Valid @NotNull LinkForm form) {
        IdempotencyKey once = IdempotencyKey.of(
                caller.get().clientId(), idempotencyKey, "POST persons/" + key + "/links", form, json);
        return idempotently.run(once, () -> link(key, form.linkedPersonKey())).toResponse();
    }

    private Idempotently.Created link(UUID key, UUID other) {
        if (key.equals(other)) {
            throw new ProblemException(EligibilityProblem.PERSONS_NOT_LINKABLE);
        }
        int version = link.link(new PersonKey(key), new PersonKey(other))
                .orElseThrow(() -> new ProblemException(EligibilityProblem.PERSONS_NOT_LINKABLE));
        return new Idempotently.Created(200, new Linked(key, other, version), null);
    }

    /** Whom to link. */
    public record LinkForm(@NotNull UUID linkedPersonKey) {}

    /** Whom to keep apart, in either order. */
    public record ClosureForm(
            @NotNull UUID personKey, @NotNull UUID otherPersonKey) {}

    /** What was linked. */
    public record Linked(UUID personKey, UUID linkedPersonKey, int version) {}

    /** What waits for a decision. */
    public record Cases(List<Case> cases) {}

    /** Two persons an applicant's documents belong to. */
    public record Case(UUID personKey, UUID otherPersonKey, UUID applicantId, Problem.Item finding) {
        static Case of(LinkCase each) {
            FindingCode code = FindingCode.LINKS_TWO_PERSONS;
            return new Case(
                    each.person().value(),
                    each.other().value(),
                    each.applicant().value(),
                    new Problem.Item(
                            code.name(),
                            "documents",
                            new BilingualText(code.zh(), code.en()),
                            code.clause(),
                            Severity.WARNING.name()));
        }
    }
}
