package dev.jinvax.notification.application;

import static dev.jinvax.kit.testing.TopicReader.await;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.notification.testing.MailParts;
import dev.jinvax.notification.testing.Partner;
import dev.jinvax.notification.testing.Receiver;
import dev.jinvax.notification.testing.Time;
import dev.jinvax.notification.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people, employers and sites do not want to be told, or may not be. */
@QuarkusTest
class WishesTest {
    private static final Instant NOW = at("2026-11-20T10:00");
    private static final Instant DOSE = at("2026-12-01T09:20");

    @Inject
    MovableClock clock;

    private final Receiver receiver = new Receiver();

    @BeforeEach
    void morning() {
        Time.set(clock, NOW);
    }

    @AfterEach
    void receiverLeaves() {
        receiver.close();
    }

    @Test
    void whoOptedOutGetsSafetyMessagesAlone() {
        World world = booked("en");
        choose(world, "NO_REMINDERS").statusCode(201);
        Time.set(clock, at("2026-11-30T18:00"));
        awaitState(world, "CANCELLED");
        Time.set(clock, DOSE);
        world.dose(DOSE);
        awaitReminders(world, 8);
        Time.set(clock, DOSE.plusSeconds(1800));
        await(() -> MailParts.kinds(world.bookingId, world.email).contains("OBSERVATION_END"));
        Time.set(clock, at("2026-12-02T09:00"));
        await(() -> reminders(world, "CANCELLED").size() == 2);

        assertThat(MailParts.kinds(world.bookingId, world.email)).containsExactly("CONFIRMATION", "OBSERVATION_END");
        assertThat(reminders(world, "CANCELLED"))
                .allMatch(each -> each.get("reason").equals("OPTED_OUT"));
    }

    @Test
    void whoOptsInAgainIsRemindedAgain() {
        World world = booked("en");
        choose(world, "NO_REMINDERS").statusCode(201);
        choose(world, "REMINDERS").statusCode(201);
        Time.set(clock, at("2026-11-30T18:00"));

        await(() -> MailParts.kinds(world.bookingId, world.email).contains("DAY_BEFORE"));
    }

    @Test
    void nobodySpeaksForAnothersApplicant() {
        World world = booked("en");
        World stranger = World.with(at("2026-12-01T09:00"), "en");
        Partner.as(Partner.token(stranger.clientId))
                .header("Idempotency-Key", Ids.next().toString())
                .body(Map.of("applicant_id", world.applicantId))
                .post("/v1/opt-outs")
                .then()
                .statusCode(404);
    }

    @Test
    void nobodyIsRemindedOfASessionThatIsOff() {
        World world = booked("en");
        world.sessionCancelled();
        World later = booked("en");
        Time.set(clock, at("2026-11-30T18:00"));
        await(() -> MailParts.kinds(later.bookingId, later.email).contains("DAY_BEFORE"));

        awaitState(world, "CANCELLED");
        assertThat(reminders(world, "CANCELLED").get(0)).containsEntry("reason", "SESSION_CANCELLED");
    }

    @Test
    void employerLearnsOutcomesButNothingAboutHealth() {
        World world = World.with(at("2026-12-01T09:00"), "en");
        world.channel = "ORGANISATION";
        Partner.subscribe(Partner.token(world.clientId), receiver.url(), List.of());
        world.tell("confirmed", "CONFIRMED", NOW);
        world.tell("health_declared", "CHECKED_IN", NOW);
        world.tell("adverse_event_reported", "OBSERVING", NOW, World.detail().put("serious", true));
        world.tell(
                "follow_up_reported",
                "FOLLOW_UP",
                NOW,
                World.detail().put("day", 1).put("severe", true));
        world.tell("escalated", "FOLLOW_UP", NOW, World.detail().put("reason", "SEVERE_SYMPTOM"));
        world.tell("lot_recalled", "FOLLOW_UP", NOW);
        world.tell("completed", "COMPLETED", NOW);
        await(() -> receiver.received("booking.completed.v1").size() == 1);
        await(() -> receiver.kinds().contains("CONFIRMATION"));
        await(() -> MailParts.kinds(world.bookingId, world.email).contains("LOT_RECALL"));

        assertThat(receiver.received())
                .extracting(each -> each.json().path("type").asText())
                .containsExactlyInAnyOrder("booking.confirmed.v1", "reminder.due.v1", "booking.completed.v1");
    }

    @Test
    void whoCannotBeReachedIsOnRecord() {
        World world = World.withoutContact(at("2026-12-01T09:00"));
        world.tell("confirmed", "CONFIRMED", NOW);
        awaitReminders(world, 2);
        Time.set(clock, NOW.plusSeconds(120));

        await(() -> reminders(world, "FAILED").size() == 1);
        assertThat(reminders(world, "FAILED").get(0)).containsEntry("reason", "NO_MAIL_ADDRESS");
    }

    @Test
    void changedAssessmentIsToldToItsOwnerAlone() {
        World world = booked("en");
        Partner.subscribe(Partner.token(world.clientId), receiver.url(), List.of("eligibility.assessed.v1"));
        world.assessed(2, "INELIGIBLE");

        await(() -> receiver.received("eligibility.assessed.v1").size() == 1);
        assertThat(receiver.received()
                        .get(0)
                        .json()
                        .path("data")
                        .path("outcome")
                        .asText())
                .isEqualTo("INELIGIBLE");
    }

    private World booked(String language) {
        World world = World.with(at("2026-12-01T09:00"), language);
        world.tell("confirmed", "CONFIRMED", NOW);
        await(() -> MailParts.kinds(world.bookingId, world.email).equals(List.of("CONFIRMATION")));
        return world;
    }

    private static io.restassured.response.ValidatableResponse choose(World world, String choice) {
        return Partner.as(Partner.token(world.clientId))
                .header("Idempotency-Key", Ids.next().toString())
                .body(Map.of("applicant_id", world.applicantId, "choice", choice))
                .post("/v1/opt-outs")
                .then();
    }

    private static void awaitState(World world, String state) {
        await(() -> !reminders(world, state).isEmpty());
    }

    private static void awaitReminders(World world, int count) {
        await(() -> reminders(world, null).size() == count);
    }

    private static List<Map<String, Object>> reminders(World world, String state) {
        return Partner.as(Partner.ops())
                .get("/v1/reminders?booking_id=" + world.bookingId + (state == null ? "" : "&state=" + state))
                .then()
                .statusCode(200)
                .extract()
                .path("reminders");
    }
}
