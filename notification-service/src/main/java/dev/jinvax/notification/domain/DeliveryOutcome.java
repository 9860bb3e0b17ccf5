package dev.jinvax.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt to deliver.
 *
 * @param state PENDING when it is tried again at {@code nextTryAt}
 */
public record DeliveryOutcome(
        Parcel parcel,
        Answer answer,
        DeliveryState state,
        @Nullable Instant nextTryAt,
        Instant at) {
    /** However long a receiver asks us to wait, we knock once an hour. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    public static DeliveryOutcome of(Parcel parcel, Answer answer, Instant now) {
        if (answer.isTaken()) {
            return new DeliveryOutcome(parcel, answer, DeliveryState.DELIVERED, null, now);
        }
        Optional<Duration> pause = RetrySchedule.webhook(
                parcel.attempts(), ThreadLocalRandom.current().nextDouble());
        if (answer.isGone() || pause.isEmpty()) {
            return new DeliveryOutcome(parcel, answer, DeliveryState.FAILED, null, now);
        }
        Duration asked = answer.retryAfter()
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
                .orElse(Duration.ZERO);
        Duration wait = asked.compareTo(pause.get()) > 0 ? asked : pause.get();
        return new DeliveryOutcome(parcel, answer, DeliveryState.PENDING, now.plus(wait), now);
    }
}
