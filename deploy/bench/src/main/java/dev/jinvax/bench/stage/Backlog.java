package dev.jinvax.bench.stage;

import dev.jinvax.local.base.Service;
import java.util.Optional;

/**
 * What the services still do after the last answer: events to send, to take, messages to write. Measured along with what
 * comes next it would slow that, the floor too, and be nobody's cost.
 */
public final class Backlog {
    private static final long LIMIT_MILLIS = 180_000;
    private static final String BOOKINGS = "select count(*) from booking";

    private final Sql booking;
    private final Optional<Sql> notification;

    public Backlog(Stage stage) {
        this.booking = new Sql(stage.database(), Service.BOOKING.database());
        this.notification = stage.services().contains(Service.NOTIFICATION)
                ? Optional.of(new Sql(stage.database(), Service.NOTIFICATION.database()))
                : Optional.empty();
    }

    /** Waits until nothing is left; answers whether that came in time. */
    public boolean awaitNone() {
        return Waiting.until(() -> booking.number("select count(*) from outbox") == 0, LIMIT_MILLIS)
                && notification.map(this::awaitTaken).orElse(true);
    }

    private boolean awaitTaken(Sql told) {
        return Waiting.until(() -> told.number(BOOKINGS) >= booking.number(BOOKINGS), LIMIT_MILLIS)
                && Waiting.until(
                        () -> told.number("select count(*) from reminder where state = 'SCHEDULED'"
                                        + " and urgency in (0, 1) and next_try_at <= now()")
                                == 0,
                        LIMIT_MILLIS);
    }
}
