package dev.jinvax.notification.application;

import static dev.jinvax.kit.testing.TopicReader.await;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.notification.domain.AppointmentNews;
import dev.jinvax.notification.domain.Audience;
import dev.jinvax.notification.domain.Language;
import dev.jinvax.notification.domain.ReminderKind;
import dev.jinvax.notification.testing.MailParts;
import dev.jinvax.notification.testing.Partner;
import dev.jinvax.notification.testing.Receiver;
import dev.jinvax.notification.testing.Time;
import dev.jinvax.notification.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A site that moves, closes, or changes a time or a price: those who are booked are told once, with what they can do. */
@QuarkusTest
class ChangedAppointmentTest {
    private static final Instant BOOKED = at("2026-11-20T10:00");
    private static final Instant APPOINTMENT = at("2026-12-01T09:00");

    @Inject
    MovableClock clock;

    @Inject
    PreviewLetter previewLetter;

    private final Receiver receiver = new Receiver();
    private World world;

    @BeforeEach
    void anAppointmentIsMade() {
        Time.set(clock, BOOKED);
        world = World.with(APPOINTMENT, "en");
        Partner.subscribe(Partner.token(world.clientId), receiver.url(), List.of());
        world.tell("confirmed", "CONFIRMED", BOOKED);
        await(() -> kinds().equals(List.of("CONFIRMATION")));
    }

    @AfterEach
    void partnerLeaves() {
        receiver.close();
    }

    @Test
    void eachChangeIsToldOnceHoweverOftenItsEventComes() {
        ObjectNode moved = flagged(2, "SITE_MOVED", "SITE_MOVED");
        UUID id = world.tell(2, moved);
        world.tell(id, moved);
        world.tell(2, flagged(2, "SITE_MOVED", "SITE_MOVED"));
        world.tell(3, flagged(3, "PRICE_CHANGED", "SITE_MOVED", "PRICE_CHANGED"));
        world.tell(4, flagged(4, "ELIGIBILITY_LOST", "SITE_MOVED", "PRICE_CHANGED", "ELIGIBILITY_LOST"));
        world.tell("checked_in", "CHECKED_IN", BOOKED);
        await(() -> receiver.received("booking.checked_in.v1").size() == 1);
        await(() -> kinds().size() == 3);

        assertThat(kinds()).containsExactly("CONFIRMATION", "APPOINTMENT_CHANGED", "APPOINTMENT_CHANGED");
        assertThat(receiver.received("reminder.due.v1"))
                .extracting(Receiver.Received::body)
                .anyMatch(body -> body.contains("\"change\":\"SITE_MOVED\""))
                .anyMatch(body -> body.contains("\"change\":\"PRICE_CHANGED\""))
                .hasSize(3);
    }

    @Test
    void nobodyIsRemindedToComeToAClosedSite() {
        world.site(2, "SUSPENDED");
        world.tell(2, flagged(2, "SITE_UNAVAILABLE", "SITE_UNAVAILABLE"));
        await(() -> kinds().equals(List.of("CONFIRMATION", "APPOINTMENT_CHANGED")));
        Time.set(clock, at("2026-11-30T18:00"));
        await(() -> reminders().contains("DAY_BEFORE CANCELLED SITE_UNAVAILABLE"));

        assertThat(kinds()).containsExactly("CONFIRMATION", "APPOINTMENT_CHANGED");
    }

    @Test
    void dayBeforeFollowsTheNewTime() {
        world.startsAt = at("2026-12-01T15:00");
        world.tell(2, flagged(2, "TIME_CHANGED", "TIME_CHANGED"));
        await(() -> kinds().equals(List.of("CONFIRMATION", "APPOINTMENT_CHANGED")));
        assertThat(MailParts.calendar(MailParts.about(world.bookingId).get(1)))
                .contains("METHOD:REQUEST", "SEQUENCE:1", "DTSTART:20261201T070000Z");
        Time.set(clock, at("2026-11-30T18:00"));

        await(() -> kinds().equals(List.of("CONFIRMATION", "APPOINTMENT_CHANGED", "DAY_BEFORE")));
        assertThat(reminders()).contains("DAY_BEFORE CANCELLED TIME_CHANGED");
    }

    @ParameterizedTest(name = "flag {0} {1}: told as {2}")
    @CsvSource({
        "SITE_MOVED, up, SITE_MOVED",
        "SITE_MOVED, down,",
        "TIME_CHANGED, up, TIME_CHANGED",
        "TIME_CHANGED, down,",
        "PRICE_CHANGED, up, PRICE_CHANGED",
        "PRICE_CHANGED, down, PRICE_STANDS",
        "SESSION_CANCELLED, up, SESSION_CANCELLED",
        "SESSION_CANCELLED, down,",
        "SITE_UNAVAILABLE, up, SITE_UNAVAILABLE",
        "SITE_UNAVAILABLE, down, SITE_AVAILABLE",
        "ELIGIBILITY_LOST, up,",
        "PAYMENT_CHANGED, up,",
        "A_FLAG_OF_TOMORROW, up,",
    })
    void whatIsToldOfAFlag(String flag, String direction, String told) {
        assertThat(AppointmentNews.of(flag, direction.equals("up"))
                        .map(Enum::name)
                        .orElse(null))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(AppointmentNews.class)
    void letterSaysWhatHappenedAndWhatTheReaderCanDoInBothLanguages(AppointmentNews news) {
        String text = previewLetter
                .preview(ReminderKind.APPOINTMENT_CHANGED, Audience.PERSON, Language.EN, news)
                .text();

        boolean acceptable = news.choice() == AppointmentNews.Choice.ACCEPT_OR_REBOOK;
        boolean choice = news.choice() != AppointmentNews.Choice.NONE;
        assertThat(text.contains("accept it on the platform") && text.contains("确认接受"))
                .isEqualTo(acceptable);
        assertThat(text.contains("choose another session there") && text.contains("另选时段，不收取费用"))
                .isEqualTo(choice);
        assertThat(text.contains("Please bring")).isEqualTo(news.choice() != AppointmentNews.Choice.REBOOK);
        assertThat(text.contains("CNY 140.00")).isEqualTo(news == AppointmentNews.PRICE_CHANGED);
    }

    @ParameterizedTest
    @EnumSource(AppointmentNews.class)
    void calendarFollowsTimeAndPlaceAndLosesWhatIsCalledOff(AppointmentNews news) {
        String does = previewLetter
                .preview(ReminderKind.APPOINTMENT_CHANGED, Audience.PERSON, Language.EN, news)
                .entry()
                .map(entry -> entry.method().name())
                .orElse("nothing");

        assertThat(does)
                .isEqualTo(
                        switch (news) {
                            case TIME_CHANGED, SITE_MOVED, SITE_AVAILABLE -> "REQUEST";
                            case SESSION_CANCELLED, SITE_UNAVAILABLE -> "CANCEL";
                            case PRICE_CHANGED, PRICE_STANDS -> "nothing";
                        });
    }

    private ObjectNode flagged(int version, String flag, String... up) {
        ObjectNode body =
                world.body(version, "CONFIRMED", BOOKED, World.detail().put("flag", flag));
        for (String each : up) {
            body.withArray("flags").add(each);
        }
        return body;
    }

    private List<String> kinds() {
        return MailParts.kinds(world.bookingId, world.email);
    }

    private List<String> reminders() {
        List<java.util.Map<String, Object>> reminders = Partner.as(Partner.ops())
                .get("/v1/reminders?booking_id=" + world.bookingId)
                .path("reminders");
        return reminders.stream()
                .map(each -> each.get("kind") + " " + each.get("state") + " " + each.get("reason"))
                .toList();
    }
}
