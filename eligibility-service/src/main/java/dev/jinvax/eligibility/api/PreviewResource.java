package dev.jinvax.eligibility.api;

import dev.jinvax.eligibility.application.ApplicantForm;
import dev.jinvax.eligibility.application.AssessmentAnswer;
import dev.jinvax.eligibility.application.ReadAssessment;
import dev.jinvax.eligibility.domain.Particulars;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the rules say of somebody nobody has registered. */
@Path("/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class PreviewResource {
    private final Forms forms;
    private final Moments moments;
    private final ReadAssessment read;

    public PreviewResource(Forms forms, Moments moments, ReadAssessment read) {
        this.forms = forms;
        this.moments = moments;
        this.read = read;
    }

    @POST
    @RolesAllowed("assessments:preview")
    @Operation(
            summary = "Ask what would be said of somebody; nothing is stored",
            description = "预评估，不保存任何信息。as_of previews a day, policy_version a policy that is not in force yet.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            content = @Content(schema = @Schema(implementation = AssessmentAnswer.class)))
    public Response preview(
            @QueryParam("as_of") @Nullable String asOf,
            @QueryParam("policy_version") @Nullable @Min(1) Integer policyVersion,
            @Valid @NotNull ApplicantForm form) {
        Particulars particulars = forms.particulars(form);
        Optional<AssessmentAnswer> answer = policyVersion == null
                ? read.preview(particulars, moments.day(asOf))
                : read.preview(particulars, moments.day(asOf), policyVersion);
        return Answers.unstored(answer.orElseThrow(() -> new ProblemException(EligibilityProblem.ASSESSMENT_UNKNOWN)));
    }
}
