package dev.jinvax.notification.domain;

import java.util.Set;

/** States of one message to one webhook. */
public enum DeliveryState {
    /** Waits for its next attempt. */
    PENDING,
    /** The receiver answered 2xx; only a replay leads out of it. */
    DELIVERED,
    /** Given up after three days, or the webhook was disabled; only a replay leads out of it. */
    FAILED,
    /** A reminder whose use was over before the receiver took it; final. */
    EXPIRED,
    /** A reminder that is no longer true; final. */
    CANCELLED;

    public Set<DeliveryState> next() {
        return switch (this) {
            case PENDING -> Set.of(DELIVERED, FAILED, EXPIRED, CANCELLED);
            case DELIVERED, FAILED -> Set.of(PENDING);
            case EXPIRED, CANCELLED -> Set.of();
        };
    }
}
