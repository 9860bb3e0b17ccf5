package dev.jinvax.booking.domain;

import java.util.UUID;

/** Single places of a session, in the running transaction; the ledger row is locked until it ends. */
public interface Places {
    /** Gives one place back. */
    void giveBack(UUID sessionId, DosePool pool);

    /** Locks both in the order of their ids: what is read from now on of the sessions and their sites stays so. */
    void lock(UUID oneSessionId, UUID otherSessionId);

    /** Takes a place in one session and gives back one in the other; both are locked. */
    boolean move(UUID fromSessionId, UUID toSessionId, DosePool pool);

    /** Takes one place; false when none is free for that dose or the session is closed. */
    boolean take(UUID sessionId, DosePool pool);
}
