package dev.jinvax.notification.application;

import static dev.jinvax.kit.testing.TopicReader.await;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.notification.testing.Partner;
import dev.jinvax.notification.testing.Receiver;
import dev.jinvax.notification.testing.Reminders;
import dev.jinvax.notification.testing.Time;
import dev.jinvax.notification.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person, over all of their bookings: what was sent, when, through what, and why something was not. */
@QuarkusTest
class OpsViewTest {
    private static final Instant BOOKED = at("2026-11-20T10:00");
    private static final Instant APPOINTMENT = at("2026-12-01T09:00");
    private static final Instant DOSE = at("2026-12-01T09:20");

    @Inject
    MovableClock clock;

    private final Receiver receiver = new Receiver();

    @BeforeEach
    void morning() {
        Time.set(clock, BOOKED);
    }

    @AfterEach
    void receiverLeaves() {
        receiver.close();
    }

    @Test
    void personsMessagesAreSeenWithWayTimeAndReason() {
        World withMail = World.with(APPOINTMENT, "en");
        Partner.Webhook webhook =
                Partner.subscribe(Partner.token(withMail.clientId), receiver.url(), List.of("reminder.due.v1"));
        confirmed(withMail, "CONFIRMATION SENT");
        World withPhone = samePerson(withMail, World.withPhoneAlone(APPOINTMENT, "zh"));
        confirmed(withPhone, "CONFIRMATION SENT");
        World unreachable = samePerson(withMail, World.withoutContact(APPOINTMENT));
        unreachable.tell("confirmed", "CONFIRMED", BOOKED);
        await(() -> Reminders.states(unreachable.bookingId).contains("CONFIRMATION SCHEDULED"));
        Time.set(clock, BOOKED.plusSeconds(120));
        await(() -> Reminders.states(unreachable.bookingId).contains("CONFIRMATION FAILED"));
        optOut(withMail);
        Time.set(clock, at("2026-11-30T18:00"));
        await(() -> Reminders.states(withMail.bookingId).contains("DAY_BEFORE CANCELLED"));
        withMail.dose(DOSE);
        await(() -> Reminders.states(withMail.bookingId).contains("OBSERVATION_END SCHEDULED"));
        Time.set(clock, DOSE.plusSeconds(3_600));
        await(() -> Reminders.states(withMail.bookingId).contains("OBSERVATION_END EXPIRED"));

        assertThat(seen(withMail))
                .contains(
                        "CONFIRMATION PERSON SENT null, mail 2026-11-20T10:0, sms null, webhooks 1",
                        "DAY_BEFORE PERSON CANCELLED OPTED_OUT, mail null, sms null, webhooks 0",
                        "OBSERVATION_END PERSON EXPIRED TOO_LATE, mail null, sms null, webhooks 0",
                        "FOLLOW_UP PERSON SCHEDULED null, mail null, sms null, webhooks 0");
        assertThat(seen(withPhone))
                .contains("CONFIRMATION PERSON SENT null, mail null, sms 2026-11-20T10:0, webhooks 0");
        assertThat(seen(unreachable))
                .contains("CONFIRMATION PERSON FAILED NO_MAIL_ADDRESS, mail null, sms null, webhooks 0");
        assertThat(Reminders.ofPerson(withMail.personKey))
                .extracting(each -> each.get("booking_id"))
                .contains(
                        withMail.bookingId.toString(),
                        withPhone.bookingId.toString(),
                        unreachable.bookingId.toString());
        assertThat(Reminders.ofPerson(withMail.personKey))
                .filteredOn(each -> "SENT".equals(each.get("state")))
                .allSatisfy(each -> assertThat(each.get("finished_at")).isNotNull());
        Partner.as(Partner.token(withMail.clientId)).delete("/v1/webhooks/" + webhook.id());
    }

    private static World samePerson(World first, World next) {
        next.personKey = first.personKey;
        return next;
    }

    private static void confirmed(World world, String state) {
        world.tell("confirmed", "CONFIRMED", BOOKED);
        await(() -> Reminders.states(world.bookingId).contains(state));
    }

    private static void optOut(World world) {
        Partner.as(Partner.token(world.clientId))
                .header("Idempotency-Key", Ids.next().toString())
                .body(Map.of("applicant_id", world.applicantId, "choice", "NO_REMINDERS"))
                .post("/v1/opt-outs")
                .then()
                .statusCode(201);
    }

    /** What ops reads about the person, as far as one booking goes. */
    private static Stream<String> seen(World world) {
        return Reminders.ofPerson(world.personKey).stream()
                .filter(each -> world.bookingId.toString().equals(each.get("booking_id")))
                .map(each -> "%s %s %s %s, mail %s, sms %s, webhooks %s"
                        .formatted(
                                each.get("kind"),
                                each.get("audience"),
                                each.get("state"),
                                each.get("reason"),
                                tenMinutes(each.get("email_sent_at")),
                                tenMinutes(each.get("sms_sent_at")),
                                each.get("webhooks")));
    }

    /** The time without what the test itself takes. */
    private static String tenMinutes(Object time) {
        String text = Objects.toString(time);
        return text.length() > 15 ? text.substring(0, 15) : text;
    }
}
