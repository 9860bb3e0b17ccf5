package dev.jinvax.booking.api;

import dev.jinvax.booking.application.AcceptChange;
import dev.jinvax.booking.application.CancelBooking;
import dev.jinvax.booking.application.FindBookings;
import dev.jinvax.booking.application.FreeNearby;
import dev.jinvax.booking.application.RescheduleBooking;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.CancellationCause;
import dev.jinvax.booking.domain.HistoryEntry;
import dev.jinvax.kit.caller.Caller;
import dev.jinvax.kit.caller.Channel;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.paging.Cursor;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reading, giving up and moving bookings. */
@Path("/v1/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings")
public class BookingResource {
    private final FindBookings find;
    private final CancelBooking cancel;
    private final RescheduleBooking reschedule;
    private final AcceptChange accept;
    private final FreeNearby freeNearby;
    private final CurrentCaller currentCaller;

    public BookingResource(
            FindBookings find,
            CancelBooking cancel,
            RescheduleBooking reschedule,
            AcceptChange accept,
            FreeNearby freeNearby,
            CurrentCaller currentCaller) {
        this.find = find;
        this.cancel = cancel;
        this.reschedule = reschedule;
        this.accept = accept;
        this.freeNearby = freeNearby;
        this.currentCaller = currentCaller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("bookings:read")
    @Operation(
            operationId = "listBookings",
            summary = "Your bookings, in order of making",
            description = "按创建顺序列出贵方预约，可按 out_booking_no 查询。以 Accept: application/x-ndjson 可逐行导出全部预约；中断后以"
                    + "最后一行的 cursor 续传，最近几秒的预约可能重复出现，不会遗漏。 With Accept: application/x-ndjson all come as one"
                    + " stream, one a line; broken off, it goes on with the cursor of the last line you got, repeating the"
                    + " bookings of the last seconds rather than missing one.")
    @APIResponse(
            responseCode = "200",
            description = "A page, or all as lines",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BookingPage.class)),
                @Content(
                        mediaType = BookingExportResource.NDJSON,
                        schema = @Schema(implementation = BookingExportResource.ExportLine.class))
            })
    public BookingPage list(
            @QueryParam("out_booking_no") @Nullable @Pattern(regexp = "[!-~]{1,64}") String outBookingNo,
            @QueryParam("applicant_id") @Nullable UUID applicantId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.MOST) int limit) {
        Function<Booking, BookingView> view = BookingView.withSitesOf(find);
        List<BookingView> page = find
                .page(
                        Readers.of(currentCaller.get()),
                        Optional.ofNullable(outBookingNo),
                        Optional.ofNullable(applicantId),
                        Cursor.after(cursor),
                        limit)
                .stream()
                .map(view)
                .toList();
        return new BookingPage(page, Cursor.next(page, limit, item -> ((BookingView) item).bookingId()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("bookings:read")
    @Operation(operationId = "readBooking", summary = "One booking", description = "读取一个预约。")
    public Response read(@PathParam("id") UUID id) {
        Booking booking = find.one(id, Readers.of(currentCaller.get()))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        return Views.ok(view(booking));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed("bookings:read")
    @Operation(
            operationId = "readBookingHistory",
            summary = "Who did what with a booking, when, through which channel",
            description = "预约的全部变更记录；用人单位看不到涉及健康的条目。 An employer is not shown entries that tell of health.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = History.class)))
    public Response history(@PathParam("id") UUID id) {
        Caller caller = currentCaller.get();
        Booking booking =
                find.one(id, Readers.of(caller)).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        boolean employer = caller.channel().filter(Channel.ORGANISATION::equals).isPresent();
        return Views.ok(new History(find.history(booking.bookingId(), !employer)));
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed("bookings:write")
    @Operation(
            operationId = "cancelBooking",
            summary = "Give a place up",
            description = "取消预约，名额立即释放；重复取消结果相同；最晚时限由政策规定。 Cancelling twice is cancelling once; how late it"
                    + " may be done is policy.")
    public Response cancel(@PathParam("id") UUID id, @Valid @NotNull Cancellation request) {
        Caller caller = currentCaller.get();
        return ChangeAnswers.answer(
                cancel.cancel(new CancelBooking.Command(
                        id,
                        Readers.of(caller),
                        cause(caller),
                        Optional.ofNullable(request.reasonCode()),
                        Readers.actor(caller))),
                this::view,
                List::of);
    }

    @POST
    @Path("{id}/rescheduling")
    @RolesAllowed("bookings:write")
    @Operation(
            operationId = "rescheduleBooking",
            summary = "Move a booking to another session",
            description = "改约到另一时段：新名额确认后才释放旧名额；次数与最晚时限由政策规定。 The old place is given back only if the"
                    + " new one is granted; how late and how often is policy.")
    public Response reschedule(@PathParam("id") UUID id, @Valid @NotNull Rescheduling request) {
        Caller caller = currentCaller.get();
        return ChangeAnswers.answer(
                reschedule.reschedule(new RescheduleBooking.Command(
                        id, Readers.of(caller), request.sessionId(), Readers.actor(caller))),
                this::view,
                () -> freeNearby.insteadOf(request.sessionId()));
    }

    @POST
    @Path("{id}/acceptance")
    @RolesAllowed("bookings:write")
    @Operation(
            operationId = "acceptChange",
            summary = "Accept what the site has changed",
            description = "接受接种点的变更（迁址、改时、调价）；不接受者可免费改约。 The alternative is a rescheduling, which then does"
                    + " not count as a change of the person's. Accepting twice is accepting once.")
    public Response accept(@PathParam("id") UUID id, @Valid @NotNull Acceptance request) {
        Caller caller = currentCaller.get();
        return ChangeAnswers.answer(
                accept.accept(
                        new AcceptChange.Command(id, Readers.of(caller), request.version(), Readers.actor(caller))),
                this::view,
                List::of);
    }

    private static CancellationCause cause(Caller caller) {
        if (caller.siteId().isPresent()) {
            return CancellationCause.BY_SITE;
        }
        return caller.channel()
                        .filter(channel -> channel == Channel.ORGANISATION)
                        .isPresent()
                ? CancellationCause.BY_ORGANISATION
                : CancellationCause.BY_APPLICANT;
    }

    private BookingView view(Booking booking) {
        return BookingView.of(booking, find.site(booking.slot().siteId()));
    }

    /** Why a place is given up; a code, never a sentence about a person. */
    public record Cancellation(
            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
            String reasonCode) {}

    /** The version of the booking the person was shown. */
    public record Acceptance(@NotNull @Min(1) Integer version) {}

    /** Where to. */
    public record Rescheduling(@NotNull UUID sessionId) {}

    /** A page of bookings. */
    public record BookingPage(
            List<BookingView> bookings, @Nullable String nextCursor) {}

    /** All changes, oldest first. */
    public record History(List<HistoryEntry> history) {}
}
