package dev.jinvax.booking.api.visit;

import dev.jinvax.booking.api.Views;
import dev.jinvax.booking.application.visit.CheckIn;
import dev.jinvax.booking.application.visit.DeclareHealth;
import dev.jinvax.booking.application.visit.SignConsent;
import dev.jinvax.booking.domain.visit.ConsentLanguage;
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
import java.util.Locale;
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

/** At the desk: papers, signatures, health declaration (N8, N9). */
@Path("/v1/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visit")
public class ArrivalResource {
    private final SiteDesk desk;
    private final CheckIn checkIn;
    private final SignConsent signConsent;
    private final DeclareHealth declareHealth;

    public ArrivalResource(SiteDesk desk, CheckIn checkIn, SignConsent signConsent, DeclareHealth declareHealth) {
        this.desk = desk;
        this.checkIn = checkIn;
        this.signConsent = signConsent;
        this.declareHealth = declareHealth;
    }

    @POST
    @Path("{id}/check-in")
    @RolesAllowed("desk")
    @Operation(
            operationId = "checkIn",
            summary = "The person is here and their papers are checked",
            description = "当日到场签到；转介核实的证件须在此填写 referral_resolution。重复签到结果相同。"
                    + " On the day only. Doing it twice is doing it once.")
    @APIResponse(
            responseCode = "200",
            description = "Checked in",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    public Response checkIn(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "usual", value = "{\"documents_checked\": true}"),
                                                @ExampleObject(name = "referred", value = """
                                                                {"documents_checked": true, "referral_resolution":
                                                                 {"resolved": true, "note_code": "PERMIT_RECEIPT_SEEN"}}""")
                                            }))
                    @Valid
                    @NotNull
                    VisitRequests.Arrival request) {
        Optional<String> note =
                Optional.ofNullable(request.referralResolution()).map(VisitRequests.ReferralResolution::noteCode);
        return Views.ok(StepView.of(VisitAnswers.done(checkIn.checkIn(new CheckIn.Command(desk.at(id), note)))));
    }

    @POST
    @Path("{id}/consents")
    @RolesAllowed("desk")
    @Operation(
            operationId = "signConsent",
            summary = "A signature: informed consent or disclaimer, both are needed",
            description = "登记签署的知情同意书或责任声明（N9）。须携带 Idempotency-Key。文书见 /v1/consent-documents。")
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    public Response sign(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "consent", value = """
                                                                    {"kind": "INFORMED_CONSENT", "text_version": "1.0", "language": "en",
                                                                     "signed_at": "2026-12-01T09:05:00+08:00", "method": "SCREEN"}"""))) @Valid @NotNull
                    VisitRequests.Consent request) {
        SignConsent.Command command = new SignConsent.Command(
                desk.at(id),
                request.kind(),
                request.textVersion(),
                ConsentLanguage.valueOf(request.language().toUpperCase(Locale.ROOT)),
                request.signedAt(),
                request.method());
        return desk.record(key, "POST consents", id, request, () -> signConsent.sign(command), StepView::of);
    }

    @POST
    @Path("{id}/health-declaration")
    @RolesAllowed("desk")
    @Operation(
            operationId = "declareHealth",
            summary = "The person's five answers about their health",
            description = "登记本人对五项禁忌的申报（N9），加密保存；是否适合接种由医务人员判断（N10）。须携带 Idempotency-Key。"
                    + " other_vaccine_on: the last day of a vaccine against something else, if the person knows."
                    + " Answers are sealed; declaring again replaces what was declared before.")
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    public Response declare(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "nothing applies", value = """
                                                                    {"answers": {"allergy": false, "severe_vaccine_reaction": false,
                                                                     "neurological_disease": false, "fever_or_acute_illness": false,
                                                                     "pregnancy": false}}""")))
                    @Valid
                    @NotNull
                    VisitRequests.HealthDeclaration request) {
        DeclareHealth.Command command = new DeclareHealth.Command(
                desk.at(id),
                request.answers().declared(),
                Optional.ofNullable(request.otherVaccineOn()),
                Optional.ofNullable(request.declaredAt()));
        return desk.record(
                key, "POST health-declaration", id, request, () -> declareHealth.declare(command), StepView::of);
    }
}
