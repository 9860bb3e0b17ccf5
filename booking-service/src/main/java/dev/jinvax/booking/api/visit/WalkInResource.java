package dev.jinvax.booking.api.visit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jinvax.booking.api.BookingProblem;
import dev.jinvax.booking.api.BookingView;
import dev.jinvax.booking.api.Readers;
import dev.jinvax.booking.api.ReservationAnswers;
import dev.jinvax.booking.application.visit.ReceiveWalkIn;
import dev.jinvax.booking.application.visit.ReceiveWalkIn.NotReceivable;
import dev.jinvax.booking.application.visit.ReceiveWalkIn.NotReserved;
import dev.jinvax.booking.application.visit.ReceiveWalkIn.Outcome;
import dev.jinvax.booking.application.visit.ReceiveWalkIn.Received;
import dev.jinvax.booking.application.visit.ReceiveWalkIn.Stopped;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.ReservationRequest.BoundKey;
import dev.jinvax.kit.caller.Caller;
import dev.jinvax.kit.idempotency.IdempotencyKey;
import dev.jinvax.kit.idempotency.Reply;
import dev.jinvax.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
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

/** People who come without an appointment (N5); they share the capacity of everybody else. */
@Path("/v1/walk-ins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visit")
public class WalkInResource {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SiteDesk desk;
    private final ReceiveWalkIn receiveWalkIn;
    private final ObjectMapper json;

    public WalkInResource(SiteDesk desk, ReceiveWalkIn receiveWalkIn, ObjectMapper json) {
        this.desk = desk;
        this.receiveWalkIn = receiveWalkIn;
        this.json = json;
    }

    @POST
    @RolesAllowed("desk")
    @Operation(
            operationId = "receiveWalkIn",
            summary = "Take somebody without an appointment: a place of today, checked in at once",
            description = "现场接待未预约者（N5）：占用本接种点当日名额并直接签到；申请人须先由本接种点登记。须携带 Idempotency-Key。")
    @APIResponse(
            responseCode = "201",
            description = "Booked and checked in",
            content = @Content(schema = @Schema(implementation = BookingView.class)))
    public Response receive(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "walk-in", value = """
                                                                    {"applicant_id": "0197d000-0000-7000-8000-00000000a001",
                                                                     "session_id": "0197d000-0000-7000-8000-00000000c001",
                                                                     "declaration": {"informed_and_voluntary": true,
                                                                     "declared_at": "2026-12-01T09:00:00+08:00"},
                                                                     "documents_checked": true}"""))) @Valid @NotNull
                    VisitRequests.WalkIn request) {
        Caller caller = desk.caller();
        UUID site = desk.site();
        IdempotencyKey idempotency = IdempotencyKey.of(caller.clientId(), key, "POST /v1/walk-ins", request, json);
        return answer(receiveWalkIn.receive(new ReceiveWalkIn.Command(
                reservation(caller, site, idempotency, request),
                site,
                Readers.actor(caller),
                Optional.ofNullable(request.referralResolution()).map(VisitRequests.ReferralResolution::noteCode),
                PATIENCE,
                this::bookingId)));
    }

    private static ReservationRequest reservation(
            Caller caller, UUID site, IdempotencyKey idempotency, VisitRequests.WalkIn request) {
        return new ReservationRequest(
                Optional.of(new BoundKey(idempotency.key(), idempotency.fingerprint())),
                caller.clientId(),
                caller.orgId(),
                caller.channel()
                        .orElseThrow(() -> new ProblemException(BookingProblem.CHANNEL_MISSING))
                        .name(),
                Optional.of(site),
                Optional.ofNullable(request.outBookingNo()),
                Optional.empty(),
                request.applicantId(),
                request.sessionId(),
                Optional.ofNullable(request.productCode()),
                declaredAt(request));
    }

    /** N2 holds for those who walk in, too. */
    private static Instant declaredAt(VisitRequests.WalkIn request) {
        return Optional.ofNullable(request.declaration())
                .filter(wish -> Boolean.TRUE.equals(wish.informedAndVoluntary()))
                .flatMap(wish -> Optional.ofNullable(wish.declaredAt()))
                .orElseThrow(() -> new ProblemException(BookingProblem.DECLARATION_MISSING));
    }

    private Response answer(Outcome outcome) {
        if (outcome instanceof Received received) {
            return new Reply(201, checkedIn(received.answer()), "/v1/bookings/" + received.bookingId()).toResponse();
        }
        if (outcome instanceof NotReserved notReserved) {
            return ReservationAnswers.answer(notReserved.outcome());
        }
        if (outcome instanceof NotReceivable notReceivable) {
            throw new ProblemException(VisitAnswers.code(notReceivable.refusal()));
        }
        if (outcome instanceof Stopped stopped) {
            VisitAnswers.done(stopped.outcome());
        }
        throw new IllegalStateException("no answer for " + outcome.getClass());
    }

    /** The booking as it was confirmed, one step on: the same bytes whenever the key is used again. */
    private byte[] checkedIn(byte[] confirmed) {
        return json(confirmed).put("state", "CHECKED_IN").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private UUID bookingId(byte[] answer) {
        return UUID.fromString(json(answer).path("booking_id").asText());
    }

    private ObjectNode json(byte[] bytes) {
        try {
            return json.readValue(bytes, ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("our own answer is not readable", e);
        }
    }
}
