package dev.jinvax.booking.api.hold;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.api.BookingProblem;
import dev.jinvax.booking.api.ReservationAnswers;
import dev.jinvax.booking.api.Views;
import dev.jinvax.booking.application.FreeNearby;
import dev.jinvax.booking.application.hold.FindHolds;
import dev.jinvax.booking.application.hold.HoldPlace;
import dev.jinvax.booking.application.hold.ReleaseHold;
import dev.jinvax.booking.domain.DosePool;
import dev.jinvax.booking.domain.ReservationOutcome;
import dev.jinvax.booking.domain.hold.Hold;
import dev.jinvax.booking.domain.hold.HoldLimits;
import dev.jinvax.booking.domain.hold.HoldOutcome;
import dev.jinvax.booking.domain.hold.HoldOutcome.Held;
import dev.jinvax.booking.domain.hold.HoldOutcome.OutNoTaken;
import dev.jinvax.booking.domain.hold.HoldOutcome.TooMany;
import dev.jinvax.booking.domain.hold.HoldState;
import dev.jinvax.kit.caller.Caller;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.idempotency.IdempotencyKey;
import dev.jinvax.kit.idempotency.Idempotently;
import dev.jinvax.kit.idempotency.Idempotently.Created;
import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Keeping a place while somebody fills in a form. */
@Path("/v1/holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings")
public class HoldsResource {
    private static final String EXAMPLE = """
            {"out_hold_no": "H-17", "session_id": "0197d000-0000-7000-8000-00000000c001", "minutes": 5}""";

    private final HoldPlace holdPlace;
    private final ReleaseHold releaseHold;
    private final FindHolds find;
    private final FreeNearby freeNearby;
    private final Idempotently idempotently;
    private final CurrentCaller currentCaller;
    private final ObjectMapper json;
    private final Clock clock;

    public HoldsResource(
            HoldPlace holdPlace,
            ReleaseHold releaseHold,
            FindHolds find,
            FreeNearby freeNearby,
            Idempotently idempotently,
            CurrentCaller currentCaller,
            ObjectMapper json,
            Clock clock) {
        this.holdPlace = holdPlace;
        this.releaseHold = releaseHold;
        this.find = find;
        this.freeNearby = freeNearby;
        this.idempotently = idempotently;
        this.currentCaller = currentCaller;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("holds:write")
    @Operation(
            operationId = "holdPlace",
            summary = "Keep a place for some minutes",
            description = "暂留一个名额若干分钟（默认 5，最多 15），到期自动释放；预约时以 hold_id 使用。须携带 Idempotency-Key。 Book it by naming"
                    + " hold_id in the booking; at expires_at it is free for everybody. A partner holds 20 places at most,"
                    + " and all partners together a quarter of a session.")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Response hold(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "hold", value = EXAMPLE))) @Valid @NotNull
                    HoldRequest request) {
        Caller caller = currentCaller.get();
        IdempotencyKey idempotency = IdempotencyKey.of(caller.clientId(), key, "POST /v1/holds", request, json);
        return idempotently
                .run(idempotency, () -> created(holdPlace.hold(command(caller, request)), request))
                .toResponse();
    }

    private static HoldPlace.Command command(Caller caller, HoldRequest request) {
        return new HoldPlace.Command(
                caller.clientId(),
                caller.siteId(),
                Optional.ofNullable(request.outHoldNo()),
                request.sessionId(),
                DosePool.of(request.doseNumber() == null ? 1 : request.doseNumber()),
                Optional.ofNullable(request.minutes()).map(Duration::ofMinutes).orElse(HoldLimits.USUAL));
    }

    /** A refusal is thrown and so undoes the transaction it was found in. */
    private Created created(HoldOutcome outcome, HoldRequest request) {
        if (outcome instanceof Held held) {
            return new Created(
                    201, view(held.hold()), "/v1/holds/" + held.hold().holdId());
        }
        if (outcome instanceof TooMany many) {
            throw new ProblemException(
                    BookingProblem.HOLD_LIMIT_REACHED,
                    List.of(),
                    Map.of(
                            "limit",
                            many.limit().name(),
                            "maximum",
                            many.maximum(),
                            ReservationAnswers.ALTERNATIVES,
                            ReservationAnswers.alternatives(freeNearby.insteadOf(request.sessionId()))),
                    null);
        }
        if (outcome instanceof OutNoTaken taken) {
            throw new ProblemException(CommonProblem.OUT_NO_TAKEN, List.of(), Map.of("hold_id", taken.holdId()), null);
        }
        HoldOutcome.Refused refused = (HoldOutcome.Refused) outcome;
        throw ReservationAnswers.refusal(
                ReservationOutcome.Refused.because(refused.refusal()), () -> freeNearby.insteadOf(request.sessionId()));
    }

    @GET
    @RolesAllowed("holds:write")
    @Operation(
            operationId = "listHolds",
            summary = "Your holds, in order of making",
            description = "按创建顺序列出贵方暂留，可按 out_hold_no 查询。")
    public HoldPage list(
            @QueryParam("out_hold_no") @Nullable @Pattern(regexp = "[!-~]{1,64}") String outHoldNo,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.MOST) int limit) {
        List<HoldView> page = find
                .page(currentCaller.get().clientId(), Optional.ofNullable(outHoldNo), Cursor.after(cursor), limit)
                .stream()
                .map(this::view)
                .toList();
        return new HoldPage(page, Cursor.next(page, limit, item -> ((HoldView) item).holdId()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("holds:write")
    @Operation(operationId = "readHold", summary = "One hold", description = "读取一个暂留。")
    public Response read(@PathParam("id") UUID id) {
        return find.one(id, currentCaller.get().clientId())
                .map(hold -> Views.ok(view(hold)))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("holds:write")
    @Operation(
            operationId = "releaseHold",
            summary = "Give a held place back",
            description = "释放暂留的名额；重复释放结果相同。 Doing it twice is doing it once; a place that was booked is given up by"
                    + " cancelling the booking.")
    @APIResponse(responseCode = "204", description = "The place is not kept any more")
    public Response release(@PathParam("id") UUID id) {
        HoldState state = releaseHold
                .release(id, currentCaller.get().clientId())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        if (state == HoldState.BOOKED) {
            throw new ProblemException(BookingProblem.STATE_CONFLICT, List.of(), Map.of("state", state.name()), null);
        }
        return Response.noContent().build();
    }

    private HoldView view(Hold hold) {
        return HoldView.of(hold, clock.instant());
    }

    /**
     * A wish to keep a place.
     *
     * @param outHoldNo the partner's own number for it, unique with that partner for ever
     * @param doseNumber for which dose, the first when not said: sessions may keep places for one
     * @param minutes how long; five when not said
     */
    public record HoldRequest(
            @Nullable @Pattern(regexp = "[!-~]{1,64}") String outHoldNo,
            @NotNull UUID sessionId,
            @Nullable @Min(1) @Max(9) Integer doseNumber,
            @Nullable @Min(1) @Max(HoldLimits.MOST_MINUTES) Integer minutes) {}

    /** A page of holds. */
    public record HoldPage(List<HoldView> holds, @Nullable String nextCursor) {}
}
