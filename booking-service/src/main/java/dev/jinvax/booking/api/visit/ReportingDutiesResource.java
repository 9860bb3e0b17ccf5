package dev.jinvax.booking.api.visit;

import dev.jinvax.booking.api.Views;
import dev.jinvax.booking.application.visit.FindDuties;
import dev.jinvax.booking.domain.visit.AdverseEvent;
import dev.jinvax.booking.domain.visit.ReportingDuty;
import dev.jinvax.kit.caller.Caller;
import dev.jinvax.kit.paging.Cursor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Adverse events whose two-hour clock runs or has run out. */
@Path("/v1/reporting-duties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visit")
public class ReportingDutiesResource {
    private final SiteDesk desk;
    private final FindDuties findDuties;

    public ReportingDutiesResource(SiteDesk desk, FindDuties findDuties) {
        this.desk = desk;
        this.findDuties = findDuties;
    }

    @GET
    @RolesAllowed({"desk", "ops"})
    @Operation(
            operationId = "listReportingDuties",
            summary = "Adverse events still to be reported onward, the longest open first",
            description = "尚未上报的疑似不良反应及其两小时时限；接种点看到本点的，运维看到全省的。"
                    + " An event leaves the list when its onward report is recorded; overdue ones stay until then.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = DutyPage.class)))
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Cursor.MOST) int limit) {
        Caller caller = desk.caller();
        Optional<UUID> site = caller.may("ops") ? Optional.empty() : Optional.of(desk.site());
        Instant now = findDuties.now();
        List<DutyView> page = findDuties.open(site, Cursor.after(cursor), limit).stream()
                .map(duty -> DutyView.of(duty, now))
                .toList();
        return Views.ok(new DutyPage(now, page, Cursor.next(page, limit, duty -> ((DutyView) duty).adverseEventId())));
    }

    /** @param computedAt the time {@code overdue} is judged by */
    public record DutyPage(
            Instant computedAt,
            List<DutyView> duties,
            @Nullable String nextCursor) {}

    /** @param dutyDueAt two hours after the event came into the record */
    public record DutyView(
            UUID adverseEventId,
            UUID bookingId,
            String reference,
            String cityCode,
            UUID siteId,
            String productCode,
            String lot,
            AdverseEvent.Kind kind,
            AdverseEvent.Severity severity,
            AdverseEvent.SeriousReason seriousReason,
            Instant reportedAt,
            Instant dutyDueAt,
            boolean overdue) {
        static DutyView of(ReportingDuty duty, Instant now) {
            AdverseEvent event = duty.event();
            return new DutyView(
                    event.adverseEventId(),
                    event.bookingId(),
                    duty.reference(),
                    duty.cityCode(),
                    duty.siteId(),
                    duty.productCode(),
                    duty.lot(),
                    event.kind(),
                    event.severity(),
                    event.seriousReason().orElseThrow(),
                    event.recorded().at(),
                    duty.dueAt(),
                    duty.isOverdue(now));
        }
    }
}
