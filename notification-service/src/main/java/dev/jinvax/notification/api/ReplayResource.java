package dev.jinvax.notification.api;

import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import dev.jinvax.notification.application.ReplayRange;
import dev.jinvax.notification.domain.DeliveryState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everything a webhook was sent in a span of time, once more. */
@Path("/v1/webhooks/{id}/replay")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class ReplayResource {
    private static final int MOST = 1_000;
    private static final BilingualText NO_SPAN =
            new BilingualText("结束时间须晚于开始时间。", "The end must be later than the beginning.");

    private final ReplayRange replayRange;
    private final CurrentOwner owner;

    public ReplayResource(ReplayRange replayRange, CurrentOwner owner) {
        this.replayRange = replayRange;
        this.owner = owner;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"webhooks:write", "ops"})
    @Operation(
            summary = "Deliver a span of time once more",
            description = "重新投递某一时段内的消息，webhook-id 不变；每次最多 1000 条，其余用 next_cursor 继续。 Up to 1,000"
                    + " finished deliveries a call, oldest first, each under its own webhook-id; repeat with next_cursor"
                    + " for the rest. Reminders that are no longer true are not sent again.")
    public Response replay(@PathParam("id") UUID id, @Valid @NotNull ReplayRequest request) {
        ReplayRange.Outcome outcome = replayRange
                .replay(owner.get(), id, range(request), Cursor.after(request.cursor()), MOST)
                .orElseThrow(WebhookResource::unknown);
        if (outcome instanceof ReplayRange.UnderWay underWay) {
            List<UUID> again = underWay.deliveries();
            return Response.accepted(
                            new Replayed(id, again.size(), Optional.ofNullable(Cursor.next(again, MOST, last -> last))))
                    .build();
        }
        throw new ProblemException(NotificationProblem.WEBHOOK_DISABLED);
    }

    private static ReplayRange.Range range(ReplayRequest request) {
        if (!request.to().isAfter(request.from())) {
            throw new ProblemException(
                    CommonProblem.VALIDATION_FAILED, List.of(Problem.Item.of("RANGE_EMPTY", "to", NO_SPAN)));
        }
        Set<DeliveryState> states = request.only() == null
                ? Set.of(DeliveryState.DELIVERED, DeliveryState.FAILED)
                : Set.of(
                        switch (request.only()) {
                            case DELIVERED -> DeliveryState.DELIVERED;
                            case FAILED -> DeliveryState.FAILED;
                        });
        return new ReplayRange.Range(request.from(), request.to(), states);
    }

    /** Which deliveries. */
    public record ReplayRequest(
            @NotNull @Schema(description = "When the oldest was made", examples = "2026-12-01T00:00:00+08:00")
            Instant from,

            @NotNull
            @Schema(description = "Those made from then on are left out", examples = "2026-12-02T00:00:00+08:00")
            Instant to,

            @Schema(description = "Delivered and failed ones when absent", examples = "FAILED") @Nullable
            Only only,

            @Schema(description = "next_cursor of the call before, for the rest") @Nullable
            String cursor) {}

    /** Which of the finished ones. */
    public enum Only {
        DELIVERED,
        FAILED
    }

    /** How many are under way again. */
    public record Replayed(UUID webhookId, int deliveries, Optional<String> nextCursor) {}
}
