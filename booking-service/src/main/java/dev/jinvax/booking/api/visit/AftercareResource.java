package dev.jinvax.booking.api.visit;

import dev.jinvax.booking.api.Readers;
import dev.jinvax.booking.application.visit.CorrectDose;
import dev.jinvax.booking.application.visit.ReportAdverseEvent;
import dev.jinvax.booking.application.visit.ReportFollowUp;
import dev.jinvax.booking.application.visit.ReportOnward;
import dev.jinvax.booking.domain.visit.DoseField;
import dev.jinvax.kit.caller.Caller;
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

/** After the dose: adverse events, self-reports, corrections (N11, N12). */
@Path("/v1/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visit")
public class AftercareResource {
    private final SiteDesk desk;
    private final ReportAdverseEvent reportAdverseEvent;
    private final ReportOnward reportOnward;
    private final ReportFollowUp reportFollowUp;
    private final CorrectDose correctDose;

    public AftercareResource(
            SiteDesk desk,
            ReportAdverseEvent reportAdverseEvent,
            ReportOnward reportOnward,
            ReportFollowUp reportFollowUp,
            CorrectDose correctDose) {
        this.desk = desk;
        this.reportAdverseEvent = reportAdverseEvent;
        this.reportOnward = reportOnward;
        this.reportFollowUp = reportFollowUp;
        this.correctDose = correctDose;
    }

    @POST
    @Path("{id}/adverse-events")
    @RolesAllowed("desk")
    @Operation(
            operationId = "reportAdverseEvent",
            summary = "A suspected adverse event; a serious one ends the observation by referral",
            description = "登记疑似不良反应；严重者转诊并提醒接种点，须在两小时内上报的给出 duty_due_at。须携带 Idempotency-Key。")
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    public Response adverseEvent(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "mild", value = """
                                                                    {"kind": "FAINTING", "onset_at": "2026-12-01T09:35:00+08:00",
                                                                     "severity": "MILD", "serious": false, "outcome": "RECOVERED"}"""))) @Valid @NotNull
                    VisitRequests.AdverseEventReport request) {
        if (request.serious() != (request.seriousReason() != null)) {
            throw new ProblemException(VisitProblem.SERIOUS_REASON_MISMATCH);
        }
        ReportAdverseEvent.Command command = new ReportAdverseEvent.Command(
                desk.at(id),
                request.kind(),
                request.onsetAt(),
                request.severity(),
                Optional.ofNullable(request.seriousReason()),
                request.outcome());
        return desk.record(
                key,
                "POST adverse-events",
                id,
                request,
                () -> reportAdverseEvent.report(command),
                StepView::ofAdverseEvent);
    }

    @POST
    @Path("{id}/adverse-events/{adverse_event_id}/onward-report")
    @RolesAllowed("desk")
    @Operation(
            operationId = "reportOnward",
            summary = "The authorities were told of the adverse event: its clock stops",
            description = "登记已向主管部门上报该不良反应，两小时时限随之终止；逾期上报同样登记。须携带 Idempotency-Key。")
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    public Response onward(
            @PathParam("id") UUID id,
            @PathParam("adverse_event_id") UUID adverseEventId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "told", value = """
                                                                    {"reported_at": "2026-12-01T10:20:00+08:00", "reported_by": "Dr Li Wei",
                                                                     "authority_reference": "AEFI-DEMO-0001"}"""))) @Valid @NotNull
                    VisitRequests.OnwardReport request) {
        ReportOnward.Command command = new ReportOnward.Command(
                desk.at(id),
                adverseEventId,
                request.reportedAt(),
                request.reportedBy(),
                Optional.ofNullable(request.authorityReference()));
        return desk.record(
                key,
                "POST onward-report " + adverseEventId,
                id,
                request,
                () -> reportOnward.report(command),
                StepView::of);
    }

    @POST
    @Path("{id}/follow-up-reports")
    @RolesAllowed({"bookings:write", "desk"})
    @Operation(
            operationId = "reportFollowUp",
            summary = "How the person is in the fourteen days; anything severe calls the site at once",
            description = "接种后十四天内的自我报告（N12），由预约平台或接种点提交；出现严重症状立即通知接种点。须携带 Idempotency-Key。")
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    public Response followUp(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "well", value = """
                                                                    {"day": 1, "symptoms": ["PAIN_AT_SITE"], "severe": false}"""))) @Valid @NotNull
                    VisitRequests.FollowUp request) {
        Caller caller = desk.caller();
        ReportFollowUp.Command command = new ReportFollowUp.Command(
                id,
                caller.siteId().filter(site -> caller.may("desk")),
                Readers.actor(caller),
                request.day(),
                request.symptoms(),
                request.severe());
        return desk.record(
                key, "POST follow-up-reports", id, request, () -> reportFollowUp.report(command), StepView::ofReport);
    }

    @POST
    @Path("{id}/corrections")
    @RolesAllowed("desk")
    @Operation(
            operationId = "correctDose",
            summary = "Put a field of the recorded dose right, with the reason",
            description = "更正接种记录（剂次、疫苗、批号、批号有效期），保留原值、更正人和理由。须携带 Idempotency-Key。")
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "lot", value = """
                                                                    {"field": "lot", "value": "DEMO-LOT-0002",
                                                                     "reason": "read from the wrong box", "corrected_by": "Wang Fang"}"""))) @Valid @NotNull
                    VisitRequests.DoseCorrection request) {
        CorrectDose.Command command = new CorrectDose.Command(
                desk.at(id),
                DoseField.ofWireName(request.field()),
                request.value(),
                request.reason(),
                Optional.ofNullable(request.correctedBy()));
        return desk.record(key, "POST corrections", id, request, () -> correctDose.correct(command), StepView::of);
    }
}
