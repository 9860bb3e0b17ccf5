package dev.jinvax.notification.api;

import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import dev.jinvax.notification.application.FindDeliveries;
import dev.jinvax.notification.application.ReplayDelivery;
import dev.jinvax.notification.domain.DeliveryRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What went to webhooks and what came of it. */
@Path("/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class DeliveryResource {
    private final FindDeliveries findDeliveries;
    private final ReplayDelivery replayDelivery;
    private final CurrentOwner owner;

    public DeliveryResource(FindDeliveries findDeliveries, ReplayDelivery replayDelivery, CurrentOwner owner) {
        this.findDeliveries = findDeliveries;
        this.replayDelivery = replayDelivery;
        this.owner = owner;
    }

    @GET
    @RolesAllowed("deliveries:read")
    @Operation(summary = "Your deliveries, oldest first", description = "投递记录：每条消息的状态、次数和接收方应答。")
    public Page list(
            @QueryParam("webhook_id") @Nullable @Pattern(regexp = Checks.UUID) String webhookId,
            @QueryParam("booking_id") @Nullable @Pattern(regexp = Checks.UUID) String bookingId,
            @QueryParam("state") @Nullable @Pattern(regexp = "PENDING|DELIVERED|FAILED|EXPIRED|CANCELLED") String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.MOST) Integer limit) {
        List<DeliveryRecord> page = findDeliveries.list(
                owner.get(), Checks.uuid(webhookId), Checks.uuid(bookingId), state, Cursor.after(cursor), limit);
        return new Page(
                page,
                Optional.ofNullable(Cursor.next(page, limit, delivery -> ((DeliveryRecord) delivery).deliveryId())));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed({"webhooks:write", "ops"})
    @Operation(
            summary = "Deliver once more",
            description = "重新投递，webhook-id 不变。 A finished delivery is sent again under the same webhook-id; a"
                    + " reminder that is no longer true is not.")
    @APIResponse(responseCode = "202", description = "On its way again")
    public Response replay(@PathParam("id") UUID id) {
        return switch (replayDelivery.replay(owner.get(), id)) {
            case UNDER_WAY ->
                Response.accepted(Map.of("delivery_id", id, "state", "PENDING")).build();
            case UNKNOWN -> throw new ProblemException(CommonProblem.NOT_FOUND);
            case NOT_FINISHED_OR_NO_LONGER_TRUE -> throw new ProblemException(NotificationProblem.STATE_CONFLICT);
        };
    }

    /** A page of the log. */
    public record Page(List<DeliveryRecord> deliveries, Optional<String> nextCursor) {}
}
