package dev.jinvax.notification.application;

import static dev.jinvax.kit.testing.TopicReader.await;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.notification.domain.Audience;
import dev.jinvax.notification.domain.DueReminder;
import dev.jinvax.notification.domain.Parcel;
import dev.jinvax.notification.domain.PlannedReminder;
import dev.jinvax.notification.domain.ReminderKind;
import dev.jinvax.notification.persistence.DueDeliveries;
import dev.jinvax.notification.persistence.DueReminders;
import dev.jinvax.notification.persistence.StoredReminders;
import dev.jinvax.notification.persistence.StoredReminders.Addition;
import dev.jinvax.notification.testing.Leases;
import dev.jinvax.notification.testing.MailParts;
import dev.jinvax.notification.testing.Partner;
import dev.jinvax.notification.testing.Receiver;
import dev.jinvax.notification.testing.Reminders;
import dev.jinvax.notification.testing.Time;
import dev.jinvax.notification.testing.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several workers on one database, and workers that die. */
@QuarkusTest
class WorkersTest {
    private static final Instant NOW = at("2026-11-20T10:00");
    private static final int MANY = 120;

    @Inject
    MovableClock clock;

    @Inject
    DueReminders dueReminders;

    @Inject
    DueDeliveries dueDeliveries;

    @Inject
    StoredReminders reminders;

    @Inject
    SendReminders sendReminders;

    @Inject
    MailReminder mailReminder;

    @Inject
    TestWebhook testWebhook;

    private final Receiver receiver = new Receiver();
    private World world;
    private Partner.Webhook webhook;

    @BeforeEach
    void oneBooking() {
        Time.set(clock, NOW);
        world = World.with(at("2026-12-01T09:00"), "zh");
        webhook = Partner.subscribe(
                Partner.token(world.clientId), receiver.url(), List.of("reminder.due.v1", "webhook.test.v1"));
        world.tell("confirmed", "CONFIRMED", NOW);
        await(() -> MailParts.kinds(world.bookingId, world.email).equals(List.of("CONFIRMATION"))
                && receiver.kinds().equals(List.of("CONFIRMATION"))
                && isMarkedAsSent());
    }

    /** The mail arrives a moment before that is on record; until then nothing else goes to this person. */
    private boolean isMarkedAsSent() {
        return List.of("SENT")
                .equals(Partner.as(Partner.ops())
                        .get("/v1/reminders?booking_id=" + world.bookingId)
                        .path("reminders.findAll { it.kind == 'CONFIRMATION' }.state"));
    }

    @AfterEach
    void partnerLeaves() {
        Partner.as(Partner.token(world.clientId)).delete("/v1/webhooks/" + webhook.id());
        receiver.close();
    }

    @Test
    void workersAtOnceSendEachReminderOnce() throws Exception {
        // Each of the many is for a booking of its own in the eyes of the claim, so that nothing serialises them.
        List<World> worlds = IntStream.range(0, MANY)
                .mapToObj(index -> World.ofClient(world.clientId, at("2026-12-01T09:00"), "zh"))
                .toList();
        worlds.forEach(each -> each.tell("checked_in", "CHECKED_IN", NOW));
        await(() -> bookings(worlds) == MANY);
        QuarkusTransaction.requiringNew()
                .run(() -> reminders.add(
                        worlds.stream()
                                .map(each -> new Addition(followUp(each.bookingId, each.personKey), null))
                                .toList(),
                        NOW));
        ExecutorService workers = Executors.newFixedThreadPool(3);
        List<Callable<List<UUID>>> claims = new ArrayList<>();
        for (int worker = 0; worker < 3; worker++) {
            claims.add(() -> claimUntilNothingIsLeft());
        }

        List<UUID> claimed = new ArrayList<>();
        for (Future<List<UUID>> each : workers.invokeAll(claims)) {
            claimed.addAll(each.get());
        }
        workers.shutdown();

        assertThat(claimed).doesNotHaveDuplicates();
        Leases.end(claimed);
        await(() -> mailed(worlds).size() >= MANY);
        await(() -> receiver.kinds().size() >= 1 + MANY);
        assertThat(mailed(worlds)).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(receiver.received())
                .hasSize(1 + MANY)
                .extracting(Receiver.Received::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void crashBetweenSendingAndMarkingRepeatsUnderTheSameMessageId() {
        List<DueReminder> claimed = QuarkusTransaction.requiringNew().call(() -> {
            reminders.add(List.of(new Addition(followUp(world.bookingId, world.personKey), null)), NOW);
            return dueReminders.claim(10, clock.instant());
        });
        claimed.forEach(
                reminder -> mailReminder.send(reminder).toCompletableFuture().join());
        assertThat(MailParts.kinds(world.bookingId, world.email)).containsExactly("CONFIRMATION", "FOLLOW_UP");

        Leases.end(ids(claimed));

        await(() ->
                MailParts.kinds(world.bookingId, world.email).equals(List.of("CONFIRMATION", "FOLLOW_UP", "FOLLOW_UP"))
                        && receiver.kinds().equals(List.of("CONFIRMATION", "FOLLOW_UP")));
        assertThat(MailParts.about(world.bookingId).stream()
                        .filter(mail -> MailParts.header(mail, "X-Jinvax-Kind").equals("FOLLOW_UP"))
                        .map(mail -> MailParts.header(mail, "Message-ID"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void workerThatDiedWithAParcelHasItDeliveredByAnotherUnderTheSameId() {
        List<Parcel> lost = QuarkusTransaction.requiringNew().call(() -> {
            testWebhook.test(
                    new Owner(world.clientId, java.util.Optional.empty(), Owner.Sight.OWN),
                    UUID.fromString(webhook.id()));
            return dueDeliveries.claim(10, Map.of(), 10, clock.instant()).parcels();
        });
        assertThat(lost).hasSize(1);
        assertThat(receiver.received("webhook.test.v1")).isEmpty();

        Leases.end(lost.stream().map(Parcel::deliveryId).toList());

        await(() -> receiver.received("webhook.test.v1").size() == 1);
        assertThat(receiver.received("webhook.test.v1").get(0).id())
                .isEqualTo(lost.get(0).messageId());
    }

    @Test
    void nothingOvertakesAReminderUnderWayToTheSamePerson() {
        List<DueReminder> underWay = QuarkusTransaction.requiringNew().call(() -> {
            reminders.add(List.of(new Addition(followUp(world.bookingId, world.personKey), null)), NOW);
            return dueReminders.claim(10, clock.instant());
        });
        assertThat(underWay).hasSize(1);
        world.tell("cancelled", "CANCELLED", NOW, World.detail().put("cause", "BY_APPLICANT"));
        await(() -> Partner.as(Partner.ops())
                .get("/v1/reminders?booking_id=" + world.bookingId)
                .asString()
                .contains("CANCELLATION"));

        assertThat(claim()).isEmpty();
        assertThat(MailParts.kinds(world.bookingId, world.email)).containsExactly("CONFIRMATION");
        Leases.end(ids(underWay));
        await(() -> MailParts.kinds(world.bookingId, world.email).equals(List.of("CONFIRMATION", "CANCELLATION")));
    }

    @Test
    void whatIsWithdrawnWhileItsSendingFailsEndsAndIsNotTriedAgain() {
        List<DueReminder> underWay = QuarkusTransaction.requiringNew().call(() -> {
            reminders.add(List.of(new Addition(followUp(world.bookingId, world.personKey), null)), NOW);
            return dueReminders.claim(10, clock.instant());
        });
        world.tell("cancelled", "CANCELLED", NOW, World.detail().put("cause", "BY_APPLICANT"));
        await(() -> Reminders.states(world.bookingId).contains("CANCELLATION SCHEDULED"));
        QuarkusTransaction.requiringNew()
                .run(() -> reminders.finish(List.of(underWay.get(0).later("MAIL_TROUBLE", NOW.plusSeconds(1))), NOW));

        await(() -> Reminders.states(world.bookingId).contains("CANCELLATION SENT"));
        assertThat(Reminders.states(world.bookingId)).contains("FOLLOW_UP CANCELLED");
    }

    private List<UUID> claimUntilNothingIsLeft() {
        List<UUID> claimed = new ArrayList<>();
        List<DueReminder> slice = sendReminders.claim(7);
        while (!slice.isEmpty()) {
            slice.forEach(reminder -> claimed.add(reminder.reminderId()));
            slice = sendReminders.claim(7);
        }
        return claimed;
    }

    private List<DueReminder> claim() {
        return QuarkusTransaction.requiringNew().call(() -> dueReminders.claim(10, clock.instant()));
    }

    private static PlannedReminder followUp(UUID bookingId, String personKey) {
        return new PlannedReminder(
                bookingId, personKey, ReminderKind.FOLLOW_UP, Audience.PERSON, 1, null, NOW, NOW.plusSeconds(86_400));
    }

    private static List<UUID> ids(List<DueReminder> claimed) {
        return claimed.stream().map(DueReminder::reminderId).toList();
    }

    /** The booking of each mail about one of them. */
    private static List<String> mailed(List<World> worlds) {
        Set<String> bookings =
                worlds.stream().map(each -> each.bookingId.toString()).collect(Collectors.toSet());
        return MailParts.bookings().stream().filter(bookings::contains).toList();
    }

    private static int bookings(List<World> worlds) {
        String ids = worlds.stream().map(each -> "'" + each.bookingId + "'").collect(Collectors.joining(","));
        return Leases.sql("update booking set version = version where booking_id in (" + ids + ")");
    }
}
