package dev.jinvax.sites.api;

import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.sites.application.DescribeSite;
import dev.jinvax.sites.application.Editing;
import dev.jinvax.sites.application.GenerateSessions;
import dev.jinvax.sites.application.ReadSite;
import dev.jinvax.sites.domain.SiteId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** What people read of a site, its calendar, and what was changed. */
@Path("/v1/sites/{site_id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({CallingEditor.EDIT, CallingEditor.OPS})
@Tag(name = "Editors")
public class SiteEditingResource {
    private final CallingEditor caller;
    private final DescribeSite describe;
    private final GenerateSessions generate;
    private final ReadSite read;

    public SiteEditingResource(CallingEditor caller, DescribeSite describe, GenerateSessions generate, ReadSite read) {
        this.caller = caller;
        this.describe = describe;
        this.generate = generate;
        this.read = read;
    }

    @PUT
    @Operation(
            summary = "Change what people read of a site",
            description = "修改接种点信息，须携带 If-Match。地址不同即视为迁址，已预约者将收到通知；仅更正表述时设 address_change 为 CORRECTED。"
                    + " If-Match: the ETag you read, or * for whatever it is. Another address is a move and is told to"
                    + " those who are booked, unless address_change is CORRECTED.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "details", value = Examples.DETAILS)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SiteView.class)))
    public Response change(
            @PathParam("site_id") UUID siteId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DetailsRequest request) {
        Editing editing = new Editing(new SiteId(siteId), caller.get(), IfMatch.required(ifMatch), Optional.empty());
        return EditedAnswer.of(describe.describe(editing, request.details(), request.meaning()));
    }

    @GET
    @Path("history")
    @Operation(summary = "Who changed what when", description = "变更记录。")
    public HistoryPage history(
            @PathParam("site_id") UUID siteId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Cursor.MOST) int limit) {
        var page = read.history(new SiteId(siteId), caller.get(), Cursor.afterNumber(cursor), limit)
                .orElseThrow(Refusals::problem);
        return HistoryPage.of(page, limit);
    }

    @POST
    @Path("sessions")
    @Operation(
            summary = "Generate the sessions of some days from the opening hours",
            description =
                    "按接种时间生成时段；可重复执行，不会重复生成。 As often as asked; what exists stays. At most 92 days, a year ahead.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "february", value = Examples.GENERATION)))
    public Generated generate(@PathParam("site_id") UUID siteId, @Valid @NotNull GenerationRequest request) {
        int added = generate.generate(Editing.of(new SiteId(siteId), caller.get()), request.from(), request.to())
                .orElseThrow(Refusals::problem);
        return new Generated(siteId, added);
    }

    /** How many sessions were added. */
    public record Generated(UUID siteId, int added) {}
}
