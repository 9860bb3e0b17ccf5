package dev.jinvax.sites.domain;

import java.util.Set;

/** Where a session stands. */
public enum SessionState {
    /** People can be booked into it while its site is published. Cancellation leads out. */
    OPEN,
    /** Does not take place; those booked are told by booking. Nothing leads out. */
    CANCELLED;

    /** The states that may follow. */
    public Set<SessionState> next() {
        return switch (this) {
            case OPEN -> Set.of(CANCELLED);
            case CANCELLED -> Set.of();
        };
    }
}
