package dev.jinvax.eligibility.api;

import dev.jinvax.eligibility.application.AssessmentAnswer;
import dev.jinvax.eligibility.application.ReadAssessment;
import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the rules said of an applicant at some time. */
@Path("/v1/applicants/{id}/assessment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class AssessmentResource {
    private final CurrentCaller caller;
    private final Moments moments;
    private final ReadAssessment read;

    public AssessmentResource(CurrentCaller caller, Moments moments, ReadAssessment read) {
        this.caller = caller;
        this.moments = moments;
        this.read = read;
    }

    @GET
    @RolesAllowed("applicants:read")
    @Operation(
            summary = "The assessment that stood at a time, byte for byte; for a time to come, what would be said",
            description = "查询某一时刻的评估结果；未来日期给出预测。Without as_of: the present one.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            content = @Content(schema = @Schema(implementation = AssessmentAnswer.class)))
    public Response asOf(
            @PathParam("id") UUID id,
            @QueryParam("as_of") @Parameter(description = "A date (its end in Shanghai) or RFC 3339 time") @Nullable
                    String asOf) {
        String clientId = caller.get().clientId();
        String answer = read.asOf(clientId, new ApplicantId(id), moments.instant(asOf))
                .orElseThrow(() -> new ProblemException(EligibilityProblem.ASSESSMENT_UNKNOWN));
        return Answers.unstored(answer);
    }
}
