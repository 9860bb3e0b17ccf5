package dev.jinvax.notification.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param state SCHEDULED when it is tried again at {@code nextTryAt}
 * @param reason why it did not go by mail or short message, or waits; a stable code for ops
 */
public record ReminderOutcome(
        UUID reminderId,
        ReminderState state,
        @Nullable String reason,
        @Nullable Instant mailedAt,
        @Nullable Instant textedAt,
        @Nullable Instant nextTryAt) {}
