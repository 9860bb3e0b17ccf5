package dev.jinvax.notification.domain;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver made of a parcel.
 *
 * @param status HTTP status, absent when there was no answer
 * @param error stable code of what went wrong, for the delivery log
 * @param retryAfter the pause the receiver asked for
 */
public record Answer(
        @Nullable Integer status, @Nullable String error, Duration took, Optional<Duration> retryAfter, Heads heads) {
    private static final int GONE = 410;

    public boolean isTaken() {
        return status != null && status >= 200 && status < 300;
    }

    /** The receiver wants nothing more, ever. */
    public boolean isGone() {
        return status != null && status == GONE;
    }
}
