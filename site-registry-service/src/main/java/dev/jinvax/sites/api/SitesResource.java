package dev.jinvax.sites.api;

import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import dev.jinvax.sites.application.ReadSessions;
import dev.jinvax.sites.domain.Fee;
import dev.jinvax.sites.domain.Province;
import dev.jinvax.sites.domain.SessionSnapshot;
import dev.jinvax.sites.domain.SiteId;
import dev.jinvax.sites.domain.SiteSnapshot;
import dev.jinvax.sites.domain.SiteState;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A site, its sessions and its prices, for anybody. */
@Path("/v1/sites/{site_id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@SecurityRequirementsSet
public class SitesResource {
    private final VisibleSite sites;
    private final ReadSessions sessions;
    private final PublicAnswer answer;
    private final Clock clock;

    public SitesResource(VisibleSite sites, ReadSessions sessions, PublicAnswer answer, Clock clock) {
        this.sites = sites;
        this.sessions = sessions;
        this.answer = answer;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "A site",
            description = "接种点信息。草稿仅本市编辑可见。 The ETag is the version an edit sends back as If-Match.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SiteView.class)))
    public Response site(@PathParam("site_id") UUID siteId, @Context Request request) {
        SiteSnapshot site = sites.find(siteId);
        if (site.state() == SiteState.DRAFT) {
            return Response.ok(SiteView.of(site))
                    .header(HttpHeaders.ETAG, IfMatch.tag(site.version()))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        return answer.ofVersion(SiteView.of(site), site.version(), PublicAnswer.EDITED, request);
    }

    @GET
    @Path("sessions")
    @PermitAll
    @Operation(
            summary = "The sessions of a site, a week from today unless said otherwise",
            description =
                    "接种时段，按时间排序；余量请查询预约服务的 /v1/availability。 Days are those of Shanxi, both included; at most 92.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionPage.class)))
    public Response sessions(
            @PathParam("site_id") UUID siteId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Cursor.MOST) int limit,
            @Context Request request) {
        SiteSnapshot site = sites.find(siteId);
        DayRange days = DayRange.of(from, to, Province.dayOf(clock.instant()));
        List<SessionSnapshot> page =
                sessions.ofSite(new SiteId(siteId), days.from(), days.to(), SessionCursor.after(cursor), limit);
        return answer.of(
                new SessionPage(
                        siteId,
                        site.state().name(),
                        page.stream().map(SessionView::of).toList(),
                        SessionCursor.next(page, limit)),
                PublicAnswer.EDITED,
                request);
    }

    @GET
    @Path("fees")
    @PermitAll
    @Operation(
            summary = "What a dose costs who pays for it (N7)",
            description =
                    "自费价格：疫苗费加接种服务费；参保人员免费。 In fen; in_force holds the prices of the day asked for, today unless said otherwise.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Fees.class)))
    public Response fees(
            @PathParam("site_id") UUID siteId, @QueryParam("on") @Nullable String on, @Context Request request) {
        SiteSnapshot site = sites.find(siteId);
        List<Problem.Item> errors = new ArrayList<>();
        LocalDate day = DayRange.parse(on, "on", errors).orElse(Province.dayOf(clock.instant()));
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, errors);
        }
        return answer.of(
                new Fees(siteId, day, views(site.feesOn(day)), views(site.fees()), "N7"), PublicAnswer.EDITED, request);
    }

    private static List<FeeView> views(List<Fee> fees) {
        return fees.stream().map(FeeView::of).toList();
    }

    /** A page of sessions; people are booked into them while the site is published. */
    public record SessionPage(
            UUID siteId,
            String siteState,
            List<SessionView> sessions,
            @Nullable String nextCursor) {}

    /** The prices of one day, and the whole schedule. */
    public record Fees(UUID siteId, LocalDate on, List<FeeView> inForce, List<FeeView> schedule, String clause) {}
}
