package dev.jinvax.notification.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** From ten in the evening until eight in the morning in Shanxi nobody is disturbed by what can wait. */
public final class QuietHours {
    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private QuietHours() {}

    /** The end of the quiet hours it is in; empty by day. */
    public static Optional<Instant> end(Instant now) {
        ZonedDateTime here = now.atZone(ReminderPlanner.ZONE);
        LocalTime time = here.toLocalTime();
        if (!time.isBefore(MORNING) && time.isBefore(EVENING)) {
            return Optional.empty();
        }
        ZonedDateTime morning = here.with(MORNING);
        return Optional.of((time.isBefore(MORNING) ? morning : morning.plusDays(1)).toInstant());
    }

    /** Until when a message waits: not at all by day, nor when its use would be over by the morning. */
    public static Optional<Instant> until(Instant now, Instant expiresAt) {
        return end(now).filter(morning -> morning.isBefore(expiresAt));
    }
}
