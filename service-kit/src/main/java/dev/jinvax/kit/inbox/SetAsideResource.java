package dev.jinvax.kit.inbox;

import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Messages this service could not take: ops sees their cause here and has them taken again once it is mended. */
@Path("/v1/set-aside")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class SetAsideResource {
    private final SetAsideMessages messages;
    private final RedriveMessage redriveMessage;

    SetAsideResource(SetAsideMessages messages, RedriveMessage redriveMessage) {
        this.messages = messages;
        this.redriveMessage = redriveMessage;
    }

    @GET
    @RolesAllowed("ops")
    @Operation(
            operationId = "listSetAside",
            summary = "Messages that could not be taken, with their cause",
            description = "查看无法处理而被搁置的消息及其原因，最早的在前；不含消息内容。 Bodies are not shown; they are also on the"
                    + " topic with .dlt after its name.")
    public SetAsidePage list(
            @QueryParam("cursor") @Nullable @Size(max = 100) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.MOST) int limit) {
        List<SetAsideMessage> page = messages.page(Cursor.after(cursor), limit);
        return new SetAsidePage(
                page.stream().map(SetAsideLine::of).toList(),
                Cursor.next(page, limit, message -> ((SetAsideMessage) message).id()));
    }

    @POST
    @Path("{id}/redrive")
    @RolesAllowed("ops")
    @Operation(
            operationId = "redriveSetAside",
            summary = "Take a set-aside message again",
            description = "原因消除后，让被搁置的消息再处理一次；成功后不会重复处理。 It has its effect at most once; a message that fails"
                    + " again stays set aside.")
    public RedriveOutcome redrive(@PathParam("id") UUID id) {
        return redriveMessage
                .redrive(id)
                .map(RedriveOutcome::new)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** Set-aside messages and where the next page begins. */
    public record SetAsidePage(
            List<SetAsideLine> messages, @Nullable String nextCursor) {}

    /** A message; {@code taken_at} is there once it was taken again. */
    public record SetAsideLine(
            UUID id,
            String consumer,
            String topic,
            int partition,
            long offset,
            UUID eventId,
            String eventType,
            String reason,
            Instant setAsideAt,
            @Nullable Instant takenAt) {
        static SetAsideLine of(SetAsideMessage message) {
            IncomingEvent event = message.event();
            return new SetAsideLine(
                    message.id(),
                    message.consumer(),
                    event.topic(),
                    event.partition(),
                    event.offset(),
                    event.id(),
                    event.type(),
                    message.reason(),
                    message.setAsideAt(),
                    message.takenAt().orElse(null));
        }
    }

    /** What came of it. */
    public record RedriveOutcome(Redriven outcome) {}
}
