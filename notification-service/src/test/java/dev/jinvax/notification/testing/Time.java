package dev.jinvax.notification.testing;

import dev.jinvax.kit.time.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Sets the service's clock as the story does. */
public final class Time {
    private Time() {}

    /** The instant of {@code local}, for instance {@code 2026-11-30T18:00}, in Shanxi. */
    public static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    public static void set(MovableClock clock, Instant now) {
        clock.moveTo(Duration.between(Clock.systemUTC().instant(), now));
    }
}
