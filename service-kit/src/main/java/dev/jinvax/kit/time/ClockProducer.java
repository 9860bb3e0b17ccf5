package dev.jinvax.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock of a service. */
@Singleton
public class ClockProducer {
    @Produces
    @Singleton
    @Typed(MovableClock.class)
    MovableClock movableClock(@ConfigProperty(name = "jinvax.clock.offset") Duration offset) {
        return new MovableClock(Clock.systemUTC(), offset);
    }

    @Produces
    @Singleton
    @Typed(Clock.class)
    Clock clock(MovableClock movable) {
        return movable;
    }
}
