package dev.jinvax.booking.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a booking stands; each state says what is done in it and what leads out. */
public enum BookingState {
    /** A place is held for the person. Out: they arrive, cancel, move to another session, or do not come. */
    CONFIRMED,
    /** The person is at the desk; signatures and health declaration are taken. Out: a clinician decides, or they leave. */
    CHECKED_IN,
    /** A clinician has cleared the person (N10). Out: the dose, a late deferral, or consent withdrawn. */
    CLEARED,
    /** The dose is in; thirty minutes are waited (N11). Out: released, referred, or gone without release. */
    OBSERVING,
    /** Fourteen days are watched (N12). Out: the fourteenth day. */
    FOLLOW_UP,
    /** Nothing more happens. */
    COMPLETED,
    /** Given up before the dose; the place is free again. */
    CANCELLED,
    /** The person did not come. */
    NO_SHOW,
    /** A clinician put the dose off; the place is free again. */
    DEFERRED;

    /** States that hold a place for a dose not yet given: at most one such booking per person. */
    public static final Set<BookingState> LIVE_BEFORE_DOSE = Set.of(CONFIRMED, CHECKED_IN, CLEARED);

    /** The states this one may become; {@code CONFIRMED → CONFIRMED} is a rescheduling. */
    public Set<BookingState> next() {
        return switch (this) {
            case CONFIRMED -> EnumSet.of(CONFIRMED, CHECKED_IN, CANCELLED, NO_SHOW);
            case CHECKED_IN -> EnumSet.of(CLEARED, DEFERRED, CANCELLED);
            case CLEARED -> EnumSet.of(OBSERVING, DEFERRED, CANCELLED);
            case OBSERVING -> EnumSet.of(FOLLOW_UP);
            case FOLLOW_UP -> EnumSet.of(COMPLETED);
            case COMPLETED, CANCELLED, NO_SHOW, DEFERRED -> EnumSet.noneOf(BookingState.class);
        };
    }

    public boolean isLiveBeforeDose() {
        return LIVE_BEFORE_DOSE.contains(this);
    }

    public boolean isTerminal() {
        return next().isEmpty();
    }

    /** Whether going from here to {@code target} gives the place back: leaving the live states without a dose. */
    public boolean freesPlaceOn(BookingState target) {
        return isLiveBeforeDose() && !target.isLiveBeforeDose() && target != OBSERVING;
    }
}
