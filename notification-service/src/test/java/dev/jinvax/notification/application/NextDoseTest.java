package dev.jinvax.notification.application;

import static dev.jinvax.kit.testing.TopicReader.await;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.notification.persistence.Projections;
import dev.jinvax.notification.testing.MailParts;
import dev.jinvax.notification.testing.Partner;
import dev.jinvax.notification.testing.Time;
import dev.jinvax.notification.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reminder of the next dose, over real Kafka, PostgreSQL and SMTP. */
@QuarkusTest
class NextDoseTest {
    private static final Instant DOSE = at("2026-12-01T09:20");
    private static final Instant DAY_21 = at("2026-12-22T09:00");

    @Inject
    MovableClock clock;

    @Inject
    Projections projections;

    private World world;

    @BeforeEach
    void firstDoseIsGiven() {
        Time.set(clock, DOSE);
        World.policy();
        await(() -> !projections.policyOn(LocalDate.of(2026, 12, 1)).series().isEmpty());
        world = World.with(at("2026-12-01T09:00"), "en");
        world.productCode = "SINOVAC";
        world.dose(DOSE);
        await(() -> states(world.bookingId).contains("NEXT_DOSE SCHEDULED"));
    }

    @Test
    void personIsRemindedOnceWhenTheWindowOpens() {
        Time.set(clock, DAY_21.minusSeconds(60));
        assertThat(states(world.bookingId)).contains("NEXT_DOSE SCHEDULED");

        Time.set(clock, DAY_21);

        await(() -> states(world.bookingId).contains("NEXT_DOSE SENT"));
        assertThat(MailParts.kinds(world.bookingId, world.email)).containsOnlyOnce("NEXT_DOSE");
        assertThat(MailParts.about(world.bookingId))
                .anyMatch(mail -> subject(mail).startsWith("You can have dose 2 of your vaccine from today"));
    }

    @Test
    void whoHasBookedTheNextDoseIsNotReminded() {
        World next = world.nextBooking(at("2026-12-23T09:00"));
        next.tell("confirmed", "CONFIRMED", DOSE);
        await(() -> states(next.bookingId).contains("CONFIRMATION SENT"));

        Time.set(clock, DAY_21);

        await(() -> states(world.bookingId).contains("NEXT_DOSE CANCELLED"));
        assertThat(MailParts.kinds(world.bookingId, world.email)).doesNotContain("NEXT_DOSE");
    }

    @Test
    void whoGaveThatBookingUpIsRemindedAfterAll() {
        World next = world.nextBooking(at("2026-12-23T09:00"));
        next.tell("confirmed", "CONFIRMED", DOSE);
        next.tell("cancelled", "CANCELLED", DOSE, World.detail().put("cause", "BY_APPLICANT"));
        await(() -> states(next.bookingId).contains("CANCELLATION SENT"));

        Time.set(clock, DAY_21);

        await(() -> states(world.bookingId).contains("NEXT_DOSE SENT"));
    }

    @Test
    void followUpBeginsAnewWithTheNextDose() {
        World next = world.nextBooking(at("2026-12-06T09:00"));

        next.dose(at("2026-12-06T09:20"));

        await(() -> Collections.frequency(states(next.bookingId), "FOLLOW_UP SCHEDULED") == 4);
        await(() -> Collections.frequency(states(world.bookingId), "FOLLOW_UP CANCELLED") == 4);
    }

    private static String subject(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> states(UUID bookingId) {
        List<Map<String, Object>> reminders = Partner.as(Partner.ops())
                .get("/v1/reminders?booking_id=" + bookingId)
                .then()
                .statusCode(200)
                .extract()
                .path("reminders");
        return reminders.stream()
                .map(reminder -> reminder.get("kind") + " " + reminder.get("state"))
                .toList();
    }
}
