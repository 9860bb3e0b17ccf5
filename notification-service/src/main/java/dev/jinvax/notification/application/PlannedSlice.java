package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.PlannedReminder;
import dev.jinvax.notification.domain.ReminderPlanner.Plan;
import dev.jinvax.notification.domain.Withdrawal;
import dev.jinvax.notification.persistence.StoredReminders.Addition;
import java.util.ArrayList;
import java.util.List;

/** What a slice of events comes to in all: an event may end what an earlier one of the same slice planned. */
final class PlannedSlice {
    private final List<Withdrawal> withdrawals = new ArrayList<>();
    private final List<Addition> additions = new ArrayList<>();

    void add(Plan plan) {
        for (Withdrawal withdrawal : plan.withdrawn()) {
            withdrawals.add(withdrawal);
            additions.replaceAll(addition -> after(addition, withdrawal));
        }
        for (PlannedReminder reminder : plan.planned()) {
            additions.add(new Addition(reminder, null));
        }
    }

    private static Addition after(Addition addition, Withdrawal withdrawal) {
        return addition.withdrawn() == null && withdrawal.concerns(addition.reminder())
                ? new Addition(addition.reminder(), withdrawal.reason())
                : addition;
    }

    List<Withdrawal> withdrawals() {
        return List.copyOf(withdrawals);
    }

    List<Addition> additions() {
        return List.copyOf(additions);
    }
}
