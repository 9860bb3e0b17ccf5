package dev.jinvax.booking.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The one way to a place: reads what requests are judged by, and takes places for those that passed, all at once. */
public interface ReservationLedger {
    /** One round trip for the whole slice. */
    Circumstances read(List<ReservationRequest> requests);

    /**
     * Takes places for the placements in one transaction; the verdicts are in their order. No session is ever given
     * beyond its capacity, no person a second live booking, and none by what is no longer so.
     */
    List<Verdict> take(List<Placement> placements);

    /** Why each of the placements that conflicted was not written. */
    List<Conflict> explain(List<Placement> placements);

    /** What became of a placement. */
    enum Verdict {
        BOOKED,
        FULL,
        /** Something unique was there before: {@link #explain} tells what. */
        CONFLICT,
        /** What it was judged by has changed since: read again. */
        STALE,
        /** The database refused this one for a reason of its own. */
        FAILED
    }

    /**
     * What stood in the way of a placement.
     *
     * @param bookingId the booking that has its number
     */
    record Conflict(Cause cause, Optional<UUID> bookingId) {
        public static Conflict of(Cause cause) {
            return new Conflict(cause, Optional.empty());
        }
    }

    /** Why a placement was not written. */
    enum Cause {
        /** Its own earlier attempt: it is booked. */
        BOOKED_BEFORE,
        /** Its key was bound meanwhile: read again. */
        KEY_BOUND,
        OUT_NO_TAKEN,
        PERSON_HAS_LIVE_BOOKING,
        /** Nothing any more: try again. */
        GONE
    }
}
