package dev.jinvax.booking.testing;

import dev.jinvax.kit.time.MovableClock;
import io.quarkus.arc.Arc;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The service's clock, moved by tests; every test that moves it sets it right again. */
public final class TestTime {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private TestTime() {}

    public static void moveTo(Instant instant) {
        clock().moveTo(Duration.between(Instant.now(), instant));
    }

    public static void reset() {
        clock().moveTo(Duration.ZERO);
    }

    public static Instant now() {
        return clock().instant();
    }

    /** Tomorrow in Shanxi at a time of day, as real time stands. */
    public static Instant tomorrowAt(String time) {
        return LocalDate.now(SHANGHAI)
                .plusDays(1)
                .atTime(LocalTime.parse(time))
                .atZone(SHANGHAI)
                .toInstant();
    }

    private static MovableClock clock() {
        return Arc.container().instance(MovableClock.class).get();
    }
}
