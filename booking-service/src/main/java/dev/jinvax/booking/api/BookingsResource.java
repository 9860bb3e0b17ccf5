package dev.jinvax.booking.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jinvax.booking.application.BookPlace;
import dev.jinvax.booking.application.FreeNearby;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.ReservationRequest.BoundKey;
import dev.jinvax.kit.caller.Caller;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.kit.idempotency.IdempotencyKey;
import dev.jinvax.kit.problem.ProblemException;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Making a booking: the hot path, answered without a worker thread. */
@Path("/v1/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings")
public class BookingsResource {
    private static final String EXAMPLE = """
            {"out_booking_no": "B-2041", "applicant_id": "0197d000-0000-7000-8000-00000000a001",
             "session_id": "0197d000-0000-7000-8000-00000000c001", "product_code": "SINOPHARM_BEIJING",
             "declaration": {"informed_and_voluntary": true, "declared_at": "2026-11-20T09:00:00+08:00"}}""";

    private final BookPlace bookPlace;
    private final FreeNearby freeNearby;
    private final CurrentCaller currentCaller;
    private final ObjectMapper json;

    public BookingsResource(
            BookPlace bookPlace, FreeNearby freeNearby, CurrentCaller currentCaller, ObjectMapper json) {
        this.bookPlace = bookPlace;
        this.freeNearby = freeNearby;
        this.currentCaller = currentCaller;
        this.json = json;
    }

    @POST
    @NonBlocking
    @RolesAllowed("bookings:write")
    @Operation(
            operationId = "book",
            summary = "Book a place for an applicant",
            description = "为申请人预约一个接种名额。须携带 Idempotency-Key。 Needs an Idempotency-Key; the same key and content get"
                    + " the same answer. With `Prefer: wait=N` an applicant registered a moment ago is waited for.")
    @APIResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    public CompletionStage<Response> book(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Prefer") @Nullable String prefer,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "booking", value = EXAMPLE)))
                    @Valid
                    @NotNull
                    BookingRequest request) {
        Caller caller = currentCaller.get();
        IdempotencyKey idempotency = IdempotencyKey.of(caller.clientId(), key, "POST /v1/bookings", request, json);
        return bookPlace
                .book(reservation(caller, idempotency, request), Patience.of(prefer))
                .thenApply(
                        outcome -> ReservationAnswers.answer(outcome, () -> freeNearby.insteadOf(request.sessionId())));
    }

    private static ReservationRequest reservation(Caller caller, IdempotencyKey idempotency, BookingRequest request) {
        return new ReservationRequest(
                Optional.of(new BoundKey(idempotency.key(), idempotency.fingerprint())),
                caller.clientId(),
                caller.orgId(),
                caller.channel()
                        .orElseThrow(() -> new ProblemException(BookingProblem.CHANNEL_MISSING))
                        .name(),
                caller.siteId(),
                Optional.ofNullable(request.outBookingNo()),
                Optional.empty(),
                request.applicantId(),
                request.sessionId(),
                Optional.ofNullable(request.productCode()),
                declaredAt(request),
                Optional.ofNullable(request.holdId()));
    }

    /** N2: nothing is booked without the person's declared wish. */
    private static Instant declaredAt(BookingRequest request) {
        BookingRequest.Declaration declaration = request.declaration();
        if (declaration == null
                || !Boolean.TRUE.equals(declaration.informedAndVoluntary())
                || declaration.declaredAt() == null) {
            throw new ProblemException(BookingProblem.DECLARATION_MISSING);
        }
        return declaration.declaredAt();
    }
}
