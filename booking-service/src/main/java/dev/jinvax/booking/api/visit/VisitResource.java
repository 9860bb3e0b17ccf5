package dev.jinvax.booking.api.visit;

import dev.jinvax.booking.api.Views;
import dev.jinvax.booking.application.visit.ReadVisit;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a site reads of a visit. */
@Path("/v1/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visit")
public class VisitResource {
    private final SiteDesk desk;
    private final ReadVisit readVisit;

    public VisitResource(SiteDesk desk, ReadVisit readVisit) {
        this.desk = desk;
        this.readVisit = readVisit;
    }

    @GET
    @Path("{id}/visit")
    @RolesAllowed({"desk", "clinic"})
    @Operation(
            operationId = "readVisit",
            summary = "What is signed, declared, decided, given and due",
            description = "该预约的到场、签署、健康申报、医务判断、接种、留观与随访记录，仅本接种点可见。")
    @APIResponse(
            responseCode = "200",
            description = "The visit",
            content = @Content(schema = @Schema(implementation = VisitView.class)))
    public Response read(@PathParam("id") UUID id) {
        return Views.ok(readVisit
                .read(id, desk.site())
                .map(VisitView::of)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND)));
    }
}
