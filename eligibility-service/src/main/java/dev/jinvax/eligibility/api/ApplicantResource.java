package dev.jinvax.eligibility.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.eligibility.api.ApplicantView.Page;
import dev.jinvax.eligibility.api.ApplicantView.Registered;
import dev.jinvax.eligibility.application.ApplicantForm;
import dev.jinvax.eligibility.application.CorrectApplicant;
import dev.jinvax.eligibility.application.EraseApplicant;
import dev.jinvax.eligibility.application.FindApplicants;
import dev.jinvax.eligibility.application.FindApplicants.Found;
import dev.jinvax.eligibility.application.RegisterApplicant;
import dev.jinvax.eligibility.application.RegistrationOutcome;
import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Particulars;
import dev.jinvax.kit.caller.Caller;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.idempotency.IdempotencyKey;
import dev.jinvax.kit.idempotency.Idempotently;
import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people a partner registers. Another partner's applicant is answered like one that does not exist. */
@Path("/v1/applicants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applicants")
public class ApplicantResource {
    private final CurrentCaller caller;
    private final Idempotently idempotently;
    private final ObjectMapper json;
    private final Forms forms;
    private final RegisterApplicant register;
    private final CorrectApplicant correct;
    private final EraseApplicant erase;
    private final FindApplicants find;

    public ApplicantResource(
            CurrentCaller caller,
            Idempotently idempotently,
            ObjectMapper json,
            Forms forms,
            RegisterApplicant register,
            CorrectApplicant correct,
            EraseApplicant erase,
            FindApplicants find) {
        this.caller = caller;
        this.idempotently = idempotently;
        this.json = json;
        this.forms = forms;
        this.register = register;
        this.correct = correct;
        this.erase = erase;
        this.find = find;
    }

    @POST
    @RolesAllowed("applicants:write")
    @Operation(
            summary = "Register a person and get the assessment at once",
            description = "登记一名外籍人士并立即得到评估结果。A right check digit means well-formed, never verified.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = Registered.class)))
    public Response register(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ApplicantForm form) {
        Caller partner = caller.get();
        IdempotencyKey once = IdempotencyKey.of(partner.clientId(), key, "POST applicants", form, json);
        Particulars particulars = forms.particulars(form);
        return idempotently.run(once, () -> register(partner, particulars)).toResponse();
    }

    private Idempotently.Created register(Caller partner, Particulars particulars) {
        RegistrationOutcome outcome = register.register(partner.clientId(), partner.orgId(), particulars);
        if (outcome instanceof RegistrationOutcome.Registered registered) {
            Registered view = Registered.of(registered.assessed());
            return new Idempotently.Created(201, view, "/v1/applicants/" + view.applicantId());
        }
        throw new ProblemException(CommonProblem.OUT_NO_TAKEN, List.of(), named(partner, particulars), null);
    }

    /** Nothing of a person who was erased. */
    private Map<String, Object> named(Caller partner, Particulars particulars) {
        return Optional.ofNullable(particulars.outApplicantNo())
                .flatMap(number -> find.byOwnNumber(partner.clientId(), number))
                .map(named -> Map.<String, Object>of(
                        "applicant_id", named.applicant().id().value()))
                .orElse(Map.of());
    }

    @GET
    @RolesAllowed("applicants:read")
    @Operation(
            summary = "Find your own applicants, one by your number or all in pages",
            description = "按外部编号查询，或分页列出本方登记的人员。")
    @APIResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = Page.class)))
    public Response list(
            @QueryParam("out_applicant_no") @Nullable @Size(min = 1, max = 64) String outApplicantNo,
            @QueryParam("cursor") @Nullable @Size(max = 100) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.MOST) int limit) {
        String clientId = caller.get().clientId();
        if (outApplicantNo != null) {
            List<ApplicantView> one = find.byOwnNumber(clientId, outApplicantNo).stream()
                    .map(ApplicantView::of)
                    .toList();
            return Answers.unstored(new Page(one, null));
        }
        List<ApplicantView> page = find.page(clientId, Cursor.after(cursor), limit).stream()
                .map(ApplicantView::of)
                .toList();
        return Answers.unstored(new Page(page, Cursor.next(page, limit, view -> ((ApplicantView) view).applicantId())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("applicants:read")
    @Operation(summary = "Read one of your applicants", description = "查询本方登记的一名人员及其当前评估。")
    @APIResponse(
            responseCode = "200",
            description = "Found; the ETag is its version",
            content = @Content(schema = @Schema(implementation = ApplicantView.class)))
    public Response read(@PathParam("id") UUID id) {
        Found found = find.byId(caller.get().clientId(), new ApplicantId(id)).orElseThrow(Answers::unknown);
        return Answers.versioned(ApplicantView.of(found), found.applicant().version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed("applicants:write")
    @Operation(
            summary = "Declare an applicant anew; judged again and told to the other services",
            description = "更正登记信息并重新评估。If-Match with the ETag guards against overwriting another correction.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected",
            content = @Content(schema = @Schema(implementation = Registered.class)))
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ApplicantForm form) {
        Optional<Integer> expected = Answers.expectedVersion(ifMatch);
        CorrectApplicant.Outcome outcome =
                correct.correct(caller.get().clientId(), new ApplicantId(id), forms.particulars(form), expected);
        if (outcome instanceof CorrectApplicant.Corrected corrected) {
            return Answers.versioned(
                    Registered.of(corrected.assessed()),
                    corrected.assessed().applicant().version());
        }
        if (outcome instanceof CorrectApplicant.ChangedMeanwhile) {
            throw new ProblemException(CommonProblem.PRECONDITION_FAILED);
        }
        if (outcome instanceof CorrectApplicant.NumberIsFixed) {
            throw new ProblemException(EligibilityProblem.OUT_APPLICANT_NO_FIXED);
        }
        throw Answers.unknown();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("applicants:write")
    @Operation(summary = "Erase an applicant's personal data", description = "删除该人员的全部个人信息，不可恢复。")
    @APIResponse(responseCode = "204", description = "Erased")
    public Response erase(@PathParam("id") UUID id) {
        if (!erase.erase(caller.get().clientId(), new ApplicantId(id))) {
            throw Answers.unknown();
        }
        return Response.noContent().build();
    }
}
