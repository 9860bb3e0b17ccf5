package dev.jinvax.notification.application;

import static dev.jinvax.kit.testing.TopicReader.await;
import static dev.jinvax.notification.testing.Time.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.notification.testing.MailParts;
import dev.jinvax.notification.testing.Reminders;
import dev.jinvax.notification.testing.Time;
import dev.jinvax.notification.testing.World;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the night does to reminders. */
@QuarkusTest
class NightTest {
    private static final Instant BOOKED = at("2026-11-20T10:00");

    @Inject
    MovableClock clock;

    @Inject
    MeterRegistry meters;

    private World world;

    @BeforeEach
    void booked() {
        Time.set(clock, BOOKED);
        world = World.with(at("2026-12-01T09:00"), "en");
        world.tell("confirmed", "CONFIRMED", BOOKED);
        await(() -> states().contains("CONFIRMATION SENT"));
    }

    @Test
    void reminderHeldUpUntilTheNightWaitsForTheMorningAndSaysToday() throws Exception {
        Time.set(clock, at("2026-11-30T23:00"));
        await(() -> Reminders.of(world.bookingId).stream()
                .anyMatch(each -> "QUIET_HOURS".equals(each.get("reason"))
                        && "2026-12-01T08:00:00+08:00".equals(each.get("next_try_at"))));
        Time.set(clock, at("2026-12-01T08:00"));
        await(() -> states().contains("DAY_BEFORE SENT"));

        assertThat(MailParts.about(world.bookingId).get(1).getSubject())
                .startsWith("Today: your vaccination appointment (7K3M-9QX2-TB4N) / 今日疫苗接种提醒");
    }

    @Test
    void whatExpiresIsCounted() {
        double before = expired();
        // Past the end by more than the millisecond the movable clock is set to.
        Time.set(clock, at("2026-12-01T09:01"));
        await(() -> states().contains("DAY_BEFORE EXPIRED"));

        assertThat(expired()).isGreaterThanOrEqualTo(before + 1);
    }

    private double expired() {
        return meters.counter("jinvax.reminders", "kind", "DAY_BEFORE", "state", "EXPIRED")
                .count();
    }

    private List<String> states() {
        return Reminders.states(world.bookingId);
    }
}
