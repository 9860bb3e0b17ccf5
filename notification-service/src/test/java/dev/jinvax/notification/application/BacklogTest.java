package dev.jinvax.notification.application;

import static dev.jinvax.kit.testing.TopicReader.await;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.notification.testing.Crowd;
import dev.jinvax.notification.testing.MailParts;
import dev.jinvax.notification.testing.Reminders;
import dev.jinvax.notification.testing.Time;
import dev.jinvax.notification.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Very much due at once: a whole province's evening, and what lay still while nobody was there to send it. */
@QuarkusTest
class BacklogTest {
    private static final Instant AFTERNOON = at("2026-11-30T17:00");
    private static final Instant EVENING = at("2026-11-30T18:00");
    private static final int DUE_AT_ONCE = 100_000;
    private static final int FRESH = 20;
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    MovableClock clock;

    private World reachable;

    @BeforeEach
    void afternoon() {
        Time.set(clock, AFTERNOON);
        reachable = World.with(at("2026-12-09T09:00"), "en");
        reachable.tell("confirmed", "CONFIRMED", AFTERNOON);
        await(() -> Reminders.states(reachable.bookingId).contains("CONFIRMATION SENT"));
    }

    @AfterEach
    void crowdIsGone() {
        Time.set(clock, AFTERNOON);
        Crowd.goes();
        MailParts.takeAway();
        MailParts.bringBack();
    }

    @Test
    void hundredThousandDueInOneMinuteKeepNoFreshOneWaiting() {
        List<World> fresh = IntStream.range(0, FRESH)
                .mapToObj(each -> World.ofClient(reachable.clientId, at("2026-12-09T09:00"), "en"))
                .toList();
        Crowd.dueWithin(Duration.ofMinutes(1), EVENING, DUE_AT_ONCE, reachable);
        Time.set(clock, EVENING.plusSeconds(60));
        await(() -> Crowd.count("SENT") > 500);

        List<Duration> took = fresh.stream().map(BacklogTest::timeToTell).toList();

        assertThat(Crowd.count("SCHEDULED")).as("still waiting").isPositive();
        assertThat(took).allSatisfy(each -> assertThat(each).isLessThan(SOON));
        int sent = Crowd.count("SENT");
        await(() -> Crowd.count("SENT") > sent + 500);
    }

    private static Duration timeToTell(World fresh) {
        long begin = System.nanoTime();
        fresh.tell("confirmed", "CONFIRMED", EVENING);
        await(() -> Reminders.states(fresh.bookingId).contains("CONFIRMATION SENT"));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Test
    void afterALongStopWhatIsStillOfUseIsSentOnceAndTheRestExpires() {
        int before = MailParts.bookings().size();
        Crowd.dueWithin(Duration.ofHours(1), EVENING, 400, reachable);
        Crowd.expires(150, EVENING.plus(Duration.ofDays(2)));
        Time.set(clock, EVENING.plus(Duration.ofDays(2).plusHours(14)));
        await(() -> Crowd.count("SCHEDULED") == 0);

        assertThat(Crowd.count("EXPIRED")).isEqualTo(150);
        assertThat(Crowd.count("SENT")).isEqualTo(250);
        List<String> crowd =
                MailParts.bookings().stream().skip(before).filter(Crowd::isOf).toList();
        assertThat(crowd).hasSize(250).doesNotHaveDuplicates();
    }
}
