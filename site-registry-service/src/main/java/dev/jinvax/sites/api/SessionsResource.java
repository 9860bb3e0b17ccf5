package dev.jinvax.sites.api;

import dev.jinvax.sites.application.CancelSession;
import dev.jinvax.sites.application.ChangeCapacity;
import dev.jinvax.sites.application.MoveSession;
import dev.jinvax.sites.application.ReadSessions;
import dev.jinvax.sites.domain.SessionId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One session in the hands of its editors. */
@Path("/v1/sessions/{session_id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({CallingEditor.EDIT, CallingEditor.OPS})
@Tag(name = "Editors")
public class SessionsResource {
    private final CallingEditor caller;
    private final ChangeCapacity capacity;
    private final MoveSession move;
    private final CancelSession cancel;
    private final ReadSessions read;

    public SessionsResource(
            CallingEditor caller, ChangeCapacity capacity, MoveSession move, CancelSession cancel, ReadSessions read) {
        this.caller = caller;
        this.capacity = capacity;
        this.move = move;
        this.cancel = cancel;
        this.read = read;
    }

    @GET
    @Operation(summary = "A session and how many are booked", description = "时段及已预约人数（预约服务最近一次通报）。")
    public CountedSession session(@PathParam("session_id") UUID sessionId) {
        ReadSessions.Counted found =
                read.one(new SessionId(sessionId), caller.get()).orElseThrow(Refusals::problem);
        return new CountedSession(
                SessionView.of(found.session()),
                found.count().live(),
                found.count().live() - found.count().liveLater(),
                found.count().liveLater(),
                found.count().overbooked());
    }

    @PUT
    @Path("capacity")
    @Operation(
            summary = "Set the places of a session",
            description =
                    "调整名额；低于已预约人数时须设 accept_overbooking 为 true，已预约者不受影响。 Below what is booked only on purpose; nobody is dropped.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "fewer", value = Examples.CAPACITY)))
    public SessionView setCapacity(@PathParam("session_id") UUID sessionId, @Valid @NotNull CapacityRequest request) {
        return SessionView.of(capacity.change(
                        new SessionId(sessionId),
                        caller.get(),
                        request.capacity(),
                        request.pools(),
                        request.overbooking())
                .orElseThrow(Refusals::problem));
    }

    @PUT
    @Path("times")
    @Operation(
            summary = "Put a session at another time of its day",
            description =
                    "改到同一天的其他时间；已预约者随之改期并收到通知，可接受或免费改约。 Those who are booked move along, are told, and may accept or choose another session free.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "afternoon", value = Examples.TIMES)))
    public SessionView setTimes(@PathParam("session_id") UUID sessionId, @Valid @NotNull TimesRequest request) {
        return SessionView.of(
                move.move(new SessionId(sessionId), caller.get(), request.startsAt(), request.endsAt(), request.words())
                        .orElseThrow(Refusals::problem));
    }

    @POST
    @Path("cancellation")
    @Operation(summary = "Cancel a session for good", description = "取消时段；已预约者将收到通知。 Those who are booked are told.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "reason", value = Examples.REASON)))
    public SessionView cancel(@PathParam("session_id") UUID sessionId, @Valid @Nullable ReasonRequest request) {
        return SessionView.of(cancel.cancel(new SessionId(sessionId), caller.get(), ReasonRequest.words(request))
                .orElseThrow(Refusals::problem));
    }

    /** A session with what booking last told. */
    public record CountedSession(
            SessionView session, int live, int liveFirstDose, int liveLaterDoses, boolean overbooked) {}
}
