package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Caller;
import dev.jinvax.local.http.Patience;
import dev.jinvax.local.stack.Stack;
import dev.jinvax.local.story.WebhookReceiver;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever changes a booking, who booked it hears of it: the API, a batch, the desk, a timer, a correction. */
@ExtendWith(SharedStack.class)
class EveryPathTest {
    private static final String WEBHOOKS = "/v1/webhooks";
    private final WebhookReceiver receiver = new WebhookReceiver();
    private Town town;
    private Visit visit;

    @BeforeEach
    void town(Stack stack) {
        town = new Town(stack);
        visit = new Visit(stack);
    }

    @AfterEach
    void receiverLeaves() {
        receiver.close();
    }

    @Test
    void changesThroughTheApiAreTold() {
        subscribe("alipay");
        List<JsonObject> sessions = visit.sessions();
        String booking = visit.booked(sessions.get(0));
        Caller alipay = town.at(Service.BOOKING, "alipay");
        alipay.post(
                        "/v1/bookings/" + booking + "/rescheduling",
                        new JsonObject().put("session_id", sessions.get(1).getString("session_id")))
                .require(200);
        alipay.post("/v1/bookings/" + booking + "/cancellation", new JsonObject())
                .require(200);

        assertTold(booking, "confirmed", "rescheduled", "cancelled");
    }

    @Test
    void deskTimerAndCorrectionAreTold(Stack stack) {
        subscribe("alipay");
        JsonObject session = visit.session();
        String booking = visit.booked(session);
        stack.moveClockTo(OffsetDateTime.parse(session.getString("starts_at")).toInstant());
        visit.upToTheDose(booking);
        visit.correctLot(booking, "DEMO-LOT-0002");
        stack.moveClock(Duration.ofMinutes(46));

        assertTold(
                booking,
                "confirmed",
                "checked_in",
                "consented",
                "consented",
                "health_declared",
                "cleared",
                "dose_recorded",
                "corrected",
                "observation_overdue");
    }

    @Test
    void eachBookingOfABatchIsTold() {
        subscribe("university");
        Caller university = town.at(Service.BOOKING, "university");
        String batch = university
                .post("/v1/batches", town.batch("EVERY-PATH", "COMMIT", "140300", 3))
                .require(202)
                .at("/batch_id");
        Patience.until(Town.SOON, () -> university.get("/v1/batches/" + batch).at("/state"), "COMPLETED"::equals);
        List<JsonObject> rows =
                university.get("/v1/batches/" + batch + "/rows").require(200).list("/rows");

        assertThat(rows).hasSize(3);
        rows.forEach(row -> assertTold(row.getString("booking_id"), "confirmed"));
    }

    private void subscribe(String client) {
        Caller caller = town.at(Service.NOTIFICATION, client);
        caller.post(WEBHOOKS, new JsonObject().put("url", receiver.address().toString()))
                .require(201);
    }

    private void assertTold(String booking, String... changes) {
        List<String> expected = List.of(changes).stream()
                .map(change -> "booking." + change + ".v1")
                .toList();
        assertThat(Patience.until(Town.SOON, () -> told(booking), told -> told.size() >= expected.size()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<String> told(String booking) {
        return receiver.received().stream()
                .map(WebhookReceiver.Received::json)
                .filter(message -> booking.equals(
                        message.getJsonObject("data", new JsonObject()).getString("booking_id")))
                .map(message -> message.getString("type"))
                .filter(type -> type.startsWith("booking."))
                .toList();
    }
}
