package dev.jinvax.booking.api;

import dev.jinvax.booking.domain.LedgerAudit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What ops looks at: whether the ledger is right, and how many bookings there are. */
@Path("/v1")
@Tag(name = "Operations")
public class OperationsResource {
    private final LedgerAudit audit;
    private final Clock clock;

    public OperationsResource(LedgerAudit audit, Clock clock) {
        this.audit = audit;
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
            summary = "Bookings by city, day and state",
            description = "按城市、日期、状态统计预约数。")
    public Figures figures(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        Days days = Days.between(from, to, LocalDate.now(clock));
        return new Figures(days.from(), days.to(), audit.figures(days.from(), days.to()));
    }

    /** {@code consistent} is false when any session counts other than it holds. */
    public record Audit(
            Instant auditedAt,
            boolean consistent,
            List<LedgerAudit.Disagreement> disagreements,
            List<LedgerAudit.Disagreement> overbooked) {}

    /** Counts between two days, both included. */
    public record Figures(LocalDate from, LocalDate to, List<LedgerAudit.Figure> figures) {}
}
