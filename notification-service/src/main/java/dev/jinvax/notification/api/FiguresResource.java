package dev.jinvax.notification.api;

import dev.jinvax.notification.application.CountForOps;
import dev.jinvax.notification.domain.OpsFigures;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What ops watches: whether messages reach those they are for. */
@Path("/v1/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class FiguresResource {
    private final CountForOps countForOps;
    private final Clock clock;

    public FiguresResource(CountForOps countForOps, Clock clock) {
        this.countForOps = countForOps;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("ops")
    @Operation(
            operationId = "readMessageFigures",
            summary = "Deliveries and reminders by city, day and state",
            description = "按城市、日期、状态统计投递与提醒，含今日在内的最近若干天。 The last `days` days, today included.")
    public OpsFigures figures(@QueryParam("days") @DefaultValue("14") @Min(1) @Max(62) Integer days) {
        LocalDate today = LocalDate.now(clock);
        return countForOps.count(today.minusDays(days - 1L), today);
    }
}
