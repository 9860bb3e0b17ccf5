package dev.jinvax.sites.api;

import dev.jinvax.sites.application.CloseSite;
import dev.jinvax.sites.application.Editing;
import dev.jinvax.sites.application.PublishSite;
import dev.jinvax.sites.application.ResumeSite;
import dev.jinvax.sites.application.SuspendSite;
import dev.jinvax.sites.domain.SiteId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** From draft to closure. If-Match is optional here: the state itself says whether a step is possible. */
@Path("/v1/sites/{site_id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({CallingEditor.EDIT, CallingEditor.OPS})
@Tag(name = "Editors")
public class SiteStateResource {
    private final CallingEditor caller;
    private final PublishSite publish;
    private final SuspendSite suspend;
    private final ResumeSite resume;
    private final CloseSite close;

    public SiteStateResource(
            CallingEditor caller, PublishSite publish, SuspendSite suspend, ResumeSite resume, CloseSite close) {
        this.caller = caller;
        this.publish = publish;
        this.suspend = suspend;
        this.resume = resume;
        this.close = close;
    }

    @POST
    @Path("publication")
    @Operation(
            summary = "Publish a draft; its sessions for the next 60 days are generated (N6)",
            description = "公布接种点并生成未来六十天的时段；每市最多两个。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = Examples.REASON)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SiteView.class)))
    public Response publish(
            @PathParam("site_id") UUID siteId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @Nullable ReasonRequest request) {
        Editing editing =
                new Editing(new SiteId(siteId), caller.get(), IfMatch.optional(ifMatch), ReasonRequest.words(request));
        return EditedAnswer.of(publish.publish(editing));
    }

    @POST
    @Path("suspension")
    @Operation(summary = "Show a site but take no bookings", description = "暂停预约，仍占名额。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = Examples.REASON)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SiteView.class)))
    public Response suspend(
            @PathParam("site_id") UUID siteId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @Nullable ReasonRequest request) {
        Editing editing =
                new Editing(new SiteId(siteId), caller.get(), IfMatch.optional(ifMatch), ReasonRequest.words(request));
        return EditedAnswer.of(suspend.suspend(editing));
    }

    @POST
    @Path("resumption")
    @Operation(summary = "Open a suspended site again", description = "恢复预约。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = Examples.REASON)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SiteView.class)))
    public Response resume(
            @PathParam("site_id") UUID siteId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @Nullable ReasonRequest request) {
        Editing editing =
                new Editing(new SiteId(siteId), caller.get(), IfMatch.optional(ifMatch), ReasonRequest.words(request));
        return EditedAnswer.of(resume.resume(editing));
    }

    @POST
    @Path("closure")
    @Operation(summary = "Give a site up for good; its coming sessions are cancelled", description = "永久关闭，取消其后所有时段。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = Examples.REASON)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SiteView.class)))
    public Response close(
            @PathParam("site_id") UUID siteId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @Nullable ReasonRequest request) {
        Editing editing =
                new Editing(new SiteId(siteId), caller.get(), IfMatch.optional(ifMatch), ReasonRequest.words(request));
        return EditedAnswer.of(close.close(editing));
    }
}
