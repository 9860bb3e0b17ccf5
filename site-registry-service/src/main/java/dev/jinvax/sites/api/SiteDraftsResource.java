package dev.jinvax.sites.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.kit.idempotency.IdempotencyKey;
import dev.jinvax.kit.idempotency.Idempotently;
import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.sites.application.DraftSite;
import dev.jinvax.sites.application.ReadSite;
import dev.jinvax.sites.domain.Editor;
import dev.jinvax.sites.domain.SiteId;
import dev.jinvax.sites.domain.SiteSnapshot;
import dev.jinvax.sites.domain.SiteState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The sites an editor has in hand, and the beginning of another. */
@Path("/v1/sites")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({CallingEditor.EDIT, CallingEditor.OPS})
@Tag(name = "Editors")
public class SiteDraftsResource {
    private final CallingEditor caller;
    private final Idempotently idempotently;
    private final DraftSite draft;
    private final ReadSite read;
    private final ObjectMapper json;

    public SiteDraftsResource(
            CallingEditor caller, Idempotently idempotently, DraftSite draft, ReadSite read, ObjectMapper json) {
        this.caller = caller;
        this.idempotently = idempotently;
        this.draft = draft;
        this.read = read;
        this.json = json;
    }

    @GET
    @Operation(summary = "The sites you edit, drafts too", description = "您可维护的接种点，含草稿。")
    public SitePage list(
            @QueryParam("state") @Pattern(regexp = "DRAFT|PUBLISHED|SUSPENDED|CLOSED") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.MOST) int limit) {
        List<SiteSnapshot> page = read.editable(
                caller.get(),
                Optional.ofNullable(state).map(SiteState::valueOf),
                new SiteId(Cursor.after(cursor)),
                limit);
        List<SiteView> views = page.stream().map(SiteView::of).toList();
        return new SitePage(views, Cursor.next(views, limit, site -> ((SiteView) site).siteId()));
    }

    @POST
    @Operation(
            summary = "Begin a site as a draft",
            description = "新建接种点草稿，仅本市编辑可见。 Only the editors of its city see it. site_id may be chosen by you.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "draft", value = Examples.DRAFT)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SiteView.class)))
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull DraftRequest request) {
        Editor editor = caller.get();
        return idempotently
                .run(IdempotencyKey.of(editor.clientId(), key, "POST sites", request, json), () -> {
                    SiteSnapshot site = draft.draft(request.draft(), editor).orElseThrow(Refusals::problem);
                    return new Idempotently.Created(201, SiteView.of(site), "/v1/sites/" + site.siteId());
                })
                .toResponse();
    }

    /** A page of sites. */
    public record SitePage(List<SiteView> sites, @Nullable String nextCursor) {}
}
