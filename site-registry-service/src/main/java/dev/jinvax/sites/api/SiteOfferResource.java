package dev.jinvax.sites.api;

import dev.jinvax.sites.application.Editing;
import dev.jinvax.sites.application.OfferVaccines;
import dev.jinvax.sites.application.SetFees;
import dev.jinvax.sites.application.SetOpeningHours;
import dev.jinvax.sites.domain.SiteId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When a site vaccinates, with what, and for how much. */
@Path("/v1/sites/{site_id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({CallingEditor.EDIT, CallingEditor.OPS})
@Tag(name = "Editors")
public class SiteOfferResource {
    private final CallingEditor caller;
    private final SetOpeningHours hours;
    private final OfferVaccines vaccines;
    private final SetFees fees;

    public SiteOfferResource(CallingEditor caller, SetOpeningHours hours, OfferVaccines vaccines, SetFees fees) {
        this.caller = caller;
        this.hours = hours;
        this.vaccines = vaccines;
        this.fees = fees;
    }

    @PUT
    @Path("opening-hours")
    @Operation(
            summary = "Replace the opening hours; coming sessions follow, except where people are booked",
            description = "设置每周接种时间、时段长度、各疫苗名额及例外日期。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "weekdays", value = Examples.HOURS)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SiteView.class)))
    public Response setHours(
            @PathParam("site_id") UUID siteId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull HoursRequest request) {
        Editing editing = new Editing(new SiteId(siteId), caller.get(), IfMatch.required(ifMatch), Optional.empty());
        return EditedAnswer.of(hours.set(editing, request.hours()));
    }

    @PUT
    @Path("vaccines")
    @Operation(summary = "Say which vaccines the site has", description = "设置可接种的疫苗。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "vaccines", value = Examples.VACCINES)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SiteView.class)))
    public Response offer(
            @PathParam("site_id") UUID siteId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull VaccinesRequest request) {
        Editing editing = new Editing(new SiteId(siteId), caller.get(), IfMatch.required(ifMatch), Optional.empty());
        return EditedAnswer.of(vaccines.offer(editing, Set.copyOf(request.productCodes())));
    }

    @PUT
    @Path("fees")
    @Operation(summary = "Replace the dated price list (N7)", description = "替换整份价格表（单位：分）。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "fees", value = Examples.FEES)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SiteView.class)))
    public Response setFees(
            @PathParam("site_id") UUID siteId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull FeesRequest request) {
        Editing editing = new Editing(new SiteId(siteId), caller.get(), IfMatch.required(ifMatch), Optional.empty());
        return EditedAnswer.of(fees.replace(editing, request.toFees()));
    }

    @POST
    @Path("fees")
    @Operation(summary = "Add prices from a day on (N7)", description = "追加某日起生效的价格；重复提交相同价格无影响。")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "fees", value = Examples.ANNOUNCED_FEES)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SiteView.class)))
    public Response announceFees(
            @PathParam("site_id") UUID siteId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull FeesRequest request) {
        Editing editing = new Editing(new SiteId(siteId), caller.get(), IfMatch.optional(ifMatch), Optional.empty());
        return EditedAnswer.of(fees.announce(editing, request.toFees()));
    }
}
