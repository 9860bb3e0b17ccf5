package dev.jinvax.notification.domain;

import java.util.Set;
import java.util.UUID;

/** What was planned for a booking and is no longer wanted, and why. */
public record Withdrawal(UUID bookingId, Set<ReminderKind> kinds, WithdrawalReason reason) {
    public Withdrawal {
        kinds = Set.copyOf(kinds);
    }

    public boolean concerns(PlannedReminder reminder) {
        return reminder.bookingId().equals(bookingId) && kinds.contains(reminder.kind());
    }
}
