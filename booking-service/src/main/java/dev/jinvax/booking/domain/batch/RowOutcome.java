package dev.jinvax.booking.domain.batch;

import java.util.EnumSet;
import java.util.Set;

/** How far a row of a batch has come. */
public enum RowOutcome {
    /** On its way to eligibility and back. Out: assessed, refused, or the batch ends. */
    PENDING,
    /** The person may be vaccinated; no session is chosen. Out: planned, no session fits, or the batch ends. */
    ASSESSED,
    /** A session is chosen, no place is held. Out: booked, refused, chosen anew, or the batch ends. */
    PLANNED,
    /** A place is booked. */
    BOOKED,
    /** No booking; its errors say why. */
    REJECTED,
    /** The batch ended before the row was booked. */
    CANCELLED;

    public Set<RowOutcome> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(ASSESSED, REJECTED, CANCELLED);
            case ASSESSED -> EnumSet.of(PLANNED, REJECTED, CANCELLED);
            case PLANNED -> EnumSet.of(ASSESSED, BOOKED, REJECTED, CANCELLED);
            case BOOKED, REJECTED, CANCELLED -> EnumSet.noneOf(RowOutcome.class);
        };
    }

    public boolean isSettled() {
        return next().isEmpty();
    }
}
