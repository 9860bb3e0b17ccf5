package dev.jinvax.booking.domain.hold;

import java.util.EnumSet;
import java.util.Set;

/** Where a hold stands; only the first state keeps a place of its own. */
public enum HoldState {
    /** A place is kept. Out: it is booked, given back, or its time is over. */
    HELD,
    /** The place went over to a booking. */
    BOOKED,
    /** Given back by its partner. */
    RELEASED,
    /** Nobody booked it in time; the place is free again. */
    EXPIRED;

    public Set<HoldState> next() {
        return switch (this) {
            case HELD -> EnumSet.of(BOOKED, RELEASED, EXPIRED);
            case BOOKED, RELEASED, EXPIRED -> EnumSet.noneOf(HoldState.class);
        };
    }
}
