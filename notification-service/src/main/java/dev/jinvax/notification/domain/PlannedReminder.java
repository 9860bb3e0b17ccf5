package dev.jinvax.notification.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that will be due.
 *
 * @param occasion follow-up day, or the version of the booking that gave rise to it: makes a repeated event harmless
 * @param expiresAt from then on it is of no use and is not sent
 */
public record PlannedReminder(
        UUID bookingId,
        String personKey,
        ReminderKind kind,
        Audience audience,
        int occasion,
        @Nullable String detail,
        Instant dueAt,
        Instant expiresAt) {}
