package dev.jinvax.booking.domain.batch;

import java.time.LocalTime;

/** Half of a day in Shanxi, by the start of the session. */
public enum PartOfDay {
    MORNING,
    AFTERNOON;

    /** Noon belongs to the afternoon. */
    public boolean includes(LocalTime start) {
        return (this == MORNING) == start.isBefore(LocalTime.NOON);
    }
}
