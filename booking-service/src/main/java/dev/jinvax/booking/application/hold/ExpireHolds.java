package dev.jinvax.booking.application.hold;

import dev.jinvax.booking.application.SoldOut;
import dev.jinvax.booking.domain.hold.Holds;
import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.kit.time.Repeating;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives the places of holds back that nobody booked in time; any process does it, whoever made the hold. */
@Singleton
public class ExpireHolds {
    private static final Duration PERIOD = Duration.ofMillis(250);
    private static final int MOST_AT_ONCE = 200;

    private final Holds holds;
    private final SoldOut soldOut;
    private final MovableClock clock;
    private @Nullable Repeating expiring;

    ExpireHolds(Holds holds, SoldOut soldOut, MovableClock clock) {
        this.holds = holds;
        this.soldOut = soldOut;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        Repeating started = Repeating.start("expire-holds", PERIOD, this::expire);
        clock.onMove(started::wake);
        expiring = started;
    }

    void stop(@Observes ShutdownEvent event) {
        if (expiring != null) {
            expiring.close();
        }
    }

    /** Gives back what is over now. */
    public void expire() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> {
            List<UUID> sessions = holds.sessionsDue(clock.instant(), MOST_AT_ONCE);
            if (!sessions.isEmpty()) {
                holds.expire(sessions, clock.instant());
            }
            return sessions;
        });
        due.forEach(soldOut::forget);
    }
}
