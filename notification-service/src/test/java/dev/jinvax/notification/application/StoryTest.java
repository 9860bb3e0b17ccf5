package dev.jinvax.notification.application;

import static dev.jinvax.kit.testing.TopicReader.await;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.notification.testing.MailParts;
import dev.jinvax.notification.testing.Partner;
import dev.jinvax.notification.testing.Receiver;
import dev.jinvax.notification.testing.Reminders;
import dev.jinvax.notification.testing.Time;
import dev.jinvax.notification.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a booking's events to what arrives at people and partners, over real Kafka, PostgreSQL, HTTP and SMTP. */
@QuarkusTest
class StoryTest {
    private static final Instant BOOKED = at("2026-11-20T10:00");
    private static final Instant APPOINTMENT = at("2026-12-01T09:00");
    private static final Instant DOSE = at("2026-12-01T09:20");

    @Inject
    MovableClock clock;

    private final Receiver receiver = new Receiver();
    private World world;
    private Partner.Webhook webhook;

    @BeforeEach
    void anAppointmentIsMade() {
        Time.set(clock, BOOKED);
        world = World.with(APPOINTMENT, "en");
        webhook = Partner.subscribe(Partner.token(world.clientId), receiver.url(), List.of());
        world.tell("confirmed", "CONFIRMED", BOOKED);
        awaitBoth("CONFIRMATION");
    }

    @AfterEach
    void partnerLeaves() {
        Partner.as(Partner.token(world.clientId)).delete("/v1/webhooks/" + webhook.id());
        receiver.close();
    }

    @Test
    void wholeVisitIsRemindedOnceThroughMailAndSignedWebhook() {
        Time.set(clock, at("2026-11-30T18:00"));
        awaitBoth("DAY_BEFORE");
        Time.set(clock, DOSE);
        world.tell("checked_in", "CHECKED_IN", DOSE);
        world.dose(DOSE);
        await(() -> receiver.received("booking.dose_recorded.v1").size() == 1);
        Time.set(clock, DOSE.plusSeconds(1800));
        awaitBoth("OBSERVATION_END");
        world.tell("released", "FOLLOW_UP", DOSE.plusSeconds(1860));
        for (int day : List.of(1, 3, 7, 14)) {
            Time.set(clock, at("2026-12-%02dT09:00".formatted(1 + day)));
            awaitBoth(receiver.kinds().size() + 1, "FOLLOW_UP");
        }

        assertThat(MailParts.kinds(world.bookingId, world.email))
                .containsExactly(
                        "CONFIRMATION",
                        "DAY_BEFORE",
                        "OBSERVATION_END",
                        "FOLLOW_UP",
                        "FOLLOW_UP",
                        "FOLLOW_UP",
                        "FOLLOW_UP");
        assertThat(receiver.kinds())
                .containsExactly(
                        "CONFIRMATION",
                        "DAY_BEFORE",
                        "OBSERVATION_END",
                        "FOLLOW_UP",
                        "FOLLOW_UP",
                        "FOLLOW_UP",
                        "FOLLOW_UP");
        assertThat(receiver.received()).allMatch(each -> Partner.isSigned(each, webhook.secret()));
        assertThat(receiver.received()).extracting(Receiver.Received::id).doesNotHaveDuplicates();
        assertThat(receiver.received())
                .noneMatch(each -> each.body().contains("GARCIA") || each.body().contains(world.email));
    }

    @Test
    void siteIsToldWhenAnObservationEnds() {
        world.dose(DOSE);
        Time.set(clock, DOSE.plusSeconds(1800));

        await(() -> MailParts.kinds(world.bookingId, "ops@jinvax.local").contains("OBSERVATION_END"));
    }

    @Test
    void cancelledBookingIsToldSoAndThenLeftAlone() {
        world.tell("cancelled", "CANCELLED", BOOKED, World.detail().put("cause", "BY_APPLICANT"));
        awaitBoth("CANCELLATION");
        Time.set(clock, at("2026-11-30T18:00"));
        Time.set(clock, at("2026-12-02T09:00"));
        World other = World.ofClient(world.clientId, at("2026-12-09T09:00"), "en");
        other.tell("confirmed", "CONFIRMED", at("2026-12-02T09:00"));
        await(() -> MailParts.kinds(other.bookingId, other.email).size() == 1);

        assertThat(MailParts.kinds(world.bookingId, world.email)).containsExactly("CONFIRMATION", "CANCELLATION");
        assertThat(states(world.bookingId))
                .containsExactly("CONFIRMATION SENT", "DAY_BEFORE CANCELLED", "CANCELLATION SENT");
    }

    @Test
    void dayBeforeMovesWithTheAppointment() {
        UUID from = world.sessionId;
        world.sessionId = UUID.randomUUID();
        world.startsAt = at("2026-12-05T14:00");
        world.tell("rescheduled", "CONFIRMED", BOOKED, World.detail().put("from_session_id", from.toString()));
        awaitBoth("RESCHEDULED");
        Time.set(clock, at("2026-11-30T18:00"));
        Time.set(clock, at("2026-12-04T18:00"));
        awaitBoth("DAY_BEFORE");

        assertThat(states(world.bookingId))
                .containsExactly("CONFIRMATION SENT", "DAY_BEFORE CANCELLED", "RESCHEDULED SENT", "DAY_BEFORE SENT");
    }

    @Test
    void repeatedAndLateEventsChangeNothing() {
        world.tell(1, "confirmed", "CONFIRMED", BOOKED, World.detail());
        world.tell("checked_in", "CHECKED_IN", BOOKED);
        world.tell(1, "confirmed", "CONFIRMED", BOOKED, World.detail());
        world.tell("consented", "CHECKED_IN", BOOKED);
        await(() -> receiver.received("booking.consented.v1").size() == 1);

        assertThat(MailParts.kinds(world.bookingId, world.email)).containsExactly("CONFIRMATION");
        assertThat(states(world.bookingId)).containsExactly("CONFIRMATION SENT", "DAY_BEFORE SCHEDULED");
    }

    @Test
    void whatIsTooLateExpiresAndIsNotSent() {
        world.dose(DOSE);
        await(() -> states(world.bookingId).contains("FOLLOW_UP SCHEDULED"));
        Time.set(clock, at("2026-12-04T09:30"));

        await(() -> states(world.bookingId)
                .equals(List.of(
                        "CONFIRMATION SENT",
                        "DAY_BEFORE EXPIRED",
                        "OBSERVATION_END EXPIRED",
                        "OBSERVATION_END EXPIRED",
                        "FOLLOW_UP EXPIRED",
                        "FOLLOW_UP SENT",
                        "FOLLOW_UP SCHEDULED",
                        "FOLLOW_UP SCHEDULED")));
        assertThat(MailParts.kinds(world.bookingId, world.email)).containsExactly("CONFIRMATION", "FOLLOW_UP");
    }

    @Test
    void severeSymptomIsRaisedWithTheSite() {
        String site = dev.jinvax.kit.testing.TestTokens.of("site-" + world.siteId)
                .scope("webhooks:write webhooks:read")
                .channel("SITE")
                .site(world.siteId.toString())
                .token();
        Receiver siteReceiver = new Receiver();
        Partner.subscribe(site, siteReceiver.url(), List.of());
        world.tell("escalated", "FOLLOW_UP", BOOKED, World.detail().put("reason", "SEVERE_SYMPTOM"));

        await(() -> MailParts.kinds(world.bookingId, "ops@jinvax.local").contains("ESCALATION"));
        await(() -> siteReceiver.received("alert.raised.v1").size() == 1);
        assertThat(siteReceiver.kinds()).containsExactly("ESCALATION");
        assertThat(receiver.received("alert.raised.v1")).isEmpty();
        siteReceiver.close();
    }

    @Test
    void erasedPersonIsWrittenToNoMore() {
        world.erased();
        await(() -> states(world.bookingId).contains("DAY_BEFORE CANCELLED"));
        world.contact("en");
        world.tell("cancelled", "CANCELLED", BOOKED, World.detail().put("cause", "BY_ERASURE"));
        await(() -> receiver.kinds().contains("CANCELLATION"));
        await(() -> states(world.bookingId).contains("CANCELLATION SENT"));

        assertThat(MailParts.kinds(world.bookingId, world.email)).containsExactly("CONFIRMATION");
    }

    @Test
    void mailServerThatIsAwayDelaysAndLosesNothing() {
        MailParts.takeAway();
        world.tell("cancelled", "CANCELLED", BOOKED, World.detail().put("cause", "BY_SITE"));
        await(() -> receiver.kinds().contains("CANCELLATION"));
        await(() -> Partner.as(Partner.ops())
                .get("/v1/reminders?state=SCHEDULED&booking_id=" + world.bookingId)
                .asString()
                .contains("MAIL_TROUBLE"));
        MailParts.bringBack();

        await(() -> MailParts.kinds(world.bookingId, world.email).equals(List.of("CANCELLATION")));
        await(() -> states(world.bookingId).contains("CANCELLATION SENT"));
    }

    @Test
    void bothLanguagesArriveWithTheReadersFirst() throws Exception {
        MimeMessage mail = MailParts.about(world.bookingId).get(0);

        assertThat(mail.getSubject())
                .isEqualTo("Your vaccination appointment is booked (7K3M-9QX2-TB4N) / 疫苗接种预约成功（7K3M-9QX2-TB4N）");
        assertThat(MailParts.header(mail, "Message-ID")).matches("<rem_[0-9a-f-]{36}@jinvax.local>");
        assertThat(mail.getContentType()).startsWith("multipart/mixed");
        assertThat(((Multipart) mail.getContent()).getBodyPart(0).getContentType())
                .startsWith("multipart/alternative");
    }

    private void awaitBoth(String kind) {
        await(() -> receiver.kinds().contains(kind)
                && MailParts.kinds(world.bookingId, world.email).contains(kind)
                && states(world.bookingId).contains(kind + " SENT"));
    }

    private void awaitBoth(int webhooks, String kind) {
        await(() -> receiver.kinds().size() == webhooks
                && MailParts.kinds(world.bookingId, world.email).size() == webhooks);
        awaitBoth(kind);
    }

    private static List<String> states(UUID bookingId) {
        return Reminders.states(bookingId);
    }
}
