package dev.jinvax.notification.domain;

import java.util.Set;

/** States of a reminder. */
public enum ReminderState {
    /** Waits until it is due and is tried until it is out; every other state leads out of this one. */
    SCHEDULED,
    /** It left through at least one channel; final. */
    SENT,
    /** The booking changed, the person opted out or was erased before it was due; final. */
    CANCELLED,
    /** Its use was over before it could be sent; counted; final. */
    EXPIRED,
    /** No channel leads to the person, or the address was refused for good; final. */
    FAILED;

    public Set<ReminderState> next() {
        return switch (this) {
            case SCHEDULED -> Set.of(SENT, CANCELLED, EXPIRED, FAILED);
            case SENT, CANCELLED, EXPIRED, FAILED -> Set.of();
        };
    }
}
