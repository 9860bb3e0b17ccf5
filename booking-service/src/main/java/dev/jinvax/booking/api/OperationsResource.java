package dev.jinvax.booking.api;

import dev.jinvax.booking.domain.LedgerAudit;
import dev.jinvax.booking.domain.OpsFigures;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What ops looks at: whether the ledger is right, and how many bookings there are. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class OperationsResource {
    private static final int MOST_BATCHES = 20;

    private final LedgerAudit audit;
    private final OpsFigures opsFigures;
    private final Clock clock;

    public OperationsResource(LedgerAudit audit, OpsFigures opsFigures, Clock clock) {
        this.audit = audit;
        this.opsFigures = opsFigures;
        this.clock = clock;
    }

    @GET
    @Path("ledger/audit")
    @RolesAllowed("ops")
    @Operation(
            operationId = "auditLedger",
            summary = "Does every session count what it holds?",
            description = "核对各时段名额与预约是否一致；consistent 应为 true。")
    public Audit audit() {
        List<LedgerAudit.Disagreement> disagreements = audit.disagreements();
        return new Audit(clock.instant(), disagreements.isEmpty(), disagreements, audit.overbooked());
    }

    @GET
    @Path("figures")
    @RolesAllowed("ops")
    @Operation(
            operationId = "readFigures",
            summary = "Places, bookings, visits and what follows them, by city and day",
            description = "按城市与日期统计名额、预约、接种、留观、随访、不良反应及进行中的批次，不含个人信息。")
    public Figures figures(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        Days days = Days.between(from, to, LocalDate.now(clock));
        Instant now = clock.instant();
        return new Figures(
                days.from(),
                days.to(),
                now,
                audit.figures(days.from(), days.to()),
                opsFigures.places(days.from(), days.to()),
                opsFigures.doses(days.from(), days.to()),
                opsFigures.followUpReports(days.from(), days.to()),
                opsFigures.adverseEvents(days.from(), days.to()),
                opsFigures.watched(now),
                opsFigures.batchesUnderWay(MOST_BATCHES));
    }

    /** {@code consistent} is false when any session counts other than it holds. */
    public record Audit(
            Instant auditedAt,
            boolean consistent,
            List<LedgerAudit.Disagreement> disagreements,
            List<LedgerAudit.Disagreement> overbooked) {}

    /** Counts between two days, both included; {@code watched} and {@code batches_under_way} are of {@code counted_at}. */
    public record Figures(
            LocalDate from,
            LocalDate to,
            Instant countedAt,
            List<LedgerAudit.Figure> figures,
            List<OpsFigures.PlacesOfDay> places,
            List<OpsFigures.DosesOfDay> doses,
            List<OpsFigures.ReportsOfDay> followUpReports,
            List<OpsFigures.AdverseEventsOfDay> adverseEvents,
            List<OpsFigures.Watched> watched,
            List<OpsFigures.BatchUnderWay> batchesUnderWay) {}
}
