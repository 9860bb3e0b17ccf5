package dev.jinvax.notification.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as ops look at it: what, when, through what, and why not.
 *
 * @param webhooks through how many webhooks it went
 */
public record ReminderRecord(
        UUID reminderId,
        UUID bookingId,
        String personKey,
        ReminderKind kind,
        Audience audience,
        int occasion,
        Instant dueAt,
        Instant expiresAt,
        ReminderState state,
        @Nullable String reason,
        int attempts,
        @Nullable Instant nextTryAt,
        @Nullable Instant emailSentAt,
        @Nullable Instant smsSentAt,
        int webhooks,
        @Nullable Instant finishedAt) {}
