package dev.jinvax.booking.api.visit;

import dev.jinvax.booking.api.Views;
import dev.jinvax.booking.application.visit.DecideScreening;
import dev.jinvax.booking.application.visit.EndObservation;
import dev.jinvax.booking.application.visit.EndObservation.How;
import dev.jinvax.booking.application.visit.RecordDose;
import dev.jinvax.booking.domain.visit.ScreeningDecision.Verdict;
import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The clinician's decision, the dose and the observation (N10, N11). */
@Path("/v1/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visit")
public class DoseResource {
    private static final BilingualText ONLY_WITH_A_DEFERRAL =
            new BilingualText("仅在缓种时填写。", "Goes with a deferral only; leave it out.");

    private final SiteDesk desk;
    private final DecideScreening decideScreening;
    private final RecordDose recordDose;
    private final EndObservation endObservation;

    public DoseResource(
            SiteDesk desk, DecideScreening decideScreening, RecordDose recordDose, EndObservation endObservation) {
        this.desk = desk;
        this.decideScreening = decideScreening;
        this.recordDose = recordDose;
        this.endObservation = endObservation;
    }

    @POST
    @Path("{id}/screening-decision")
    @RolesAllowed("clinic")
    @Operation(
            operationId = "decideScreening",
            summary = "A clinician clears the person, or puts the dose off",
            description = "由医务人员署名判断（N10）：可接种须两份签署、健康申报俱全且资格有效；缓种则释放名额。须携带 Idempotency-Key。"
                    + " The only way to a dose; what is missing is named all at once.")
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "cleared", value = """
                                                                {"decision": "CLEARED", "clinician_name": "Dr Li Wei",
                                                                 "reason_code": "NO_CONTRAINDICATION_FOUND"}"""),
                                                @ExampleObject(name = "deferred", value = """
                                                                {"decision": "DEFERRED", "clinician_name": "Dr Li Wei",
                                                                 "reason_code": "FEVER", "retry_after_days": 7}""")
                                            }))
                    @Valid
                    @NotNull
                    VisitRequests.Decision request) {
        if (request.decision() == Verdict.CLEARED && request.retryAfterDays() != null) {
            throw new ProblemException(
                    CommonProblem.VALIDATION_FAILED,
                    List.of(Problem.Item.of("FIELD_NOT_ALLOWED", "retry_after_days", ONLY_WITH_A_DEFERRAL)));
        }
        DecideScreening.Command command = new DecideScreening.Command(
                desk.at(id),
                request.decision(),
                request.clinicianName(),
                request.reasonCode(),
                Optional.ofNullable(request.retryAfterDays()));
        return desk.record(
                key,
                "POST screening-decision",
                id,
                request,
                () -> decideScreening.decide(command),
                StepView::ofDecision);
    }

    @POST
    @Path("{id}/dose")
    @RolesAllowed("desk")
    @Operation(
            operationId = "recordDose",
            summary = "The dose is in; observation begins",
            description = "登记接种的疫苗、批号、有效期与接种人员，开始留观（N11）。须携带 Idempotency-Key。")
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    public Response dose(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "dose", value = """
                                                                    {"product_code": "SINOPHARM_BEIJING", "lot": "DEMO-LOT-0001",
                                                                     "lot_expires_on": "2027-06-30", "vaccinator": "Wang Fang"}"""))) @Valid @NotNull
                    VisitRequests.Dose request) {
        RecordDose.Command command = new RecordDose.Command(
                desk.at(id),
                request.productCode(),
                request.lot(),
                request.lotExpiresOn(),
                request.vaccinator(),
                Optional.ofNullable(request.vaccinatedAt()));
        return desk.record(key, "POST dose", id, request, () -> recordDose.record(command), StepView::ofDose);
    }

    @POST
    @Path("{id}/release")
    @RolesAllowed("desk")
    @Operation(
            operationId = "release",
            summary = "Release after the observation, never before it is over",
            description = "留观期满且无异常，准予离开（N11）；未满时间返回 OBSERVATION_NOT_OVER。重复操作结果相同。 No body.")
    @APIResponse(
            responseCode = "200",
            description = "Released",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    public Response release(@PathParam("id") UUID id) {
        return end(id, How.RELEASED);
    }

    @POST
    @Path("{id}/left-unreleased")
    @RolesAllowed("desk")
    @Operation(
            operationId = "leftUnreleased",
            summary = "The person left before being released; the site is alerted",
            description = "本人未经准予自行离开，系统将提醒接种点。重复操作结果相同。 No body.")
    @APIResponse(
            responseCode = "200",
            description = "On record",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    public Response leftUnreleased(@PathParam("id") UUID id) {
        return end(id, How.LEFT_UNRELEASED);
    }

    private Response end(UUID id, How how) {
        return Views.ok(
                StepView.of(VisitAnswers.done(endObservation.end(new EndObservation.Command(desk.at(id), how)))));
    }
}
