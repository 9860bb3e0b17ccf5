package dev.jinvax.e2e.check;

import dev.jinvax.e2e.check.Evidence.Booking;
import dev.jinvax.e2e.check.Evidence.Reminder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I8. */
final class RemindersEnd implements Rule {
    private static final Duration LATE = Duration.ofSeconds(60);

    @Override
    public Stream<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        Map<String, String> states =
                evidence.bookings().stream().collect(Collectors.toMap(Booking::id, Booking::state));
        Duration patience = LATE.plus(evidence.downtime());
        for (Reminder reminder : evidence.reminders()) {
            boolean waits = reminder.state().equals("SCHEDULED");
            boolean cancelled = "CANCELLED".equals(states.get(reminder.booking()));
            if (waits && cancelled && !reminder.kind().equals("CANCELLATION")) {
                broken.add("still to be sent for a cancelled booking: " + reminder);
            }
            if (waits && reminder.due().plus(patience).isBefore(evidence.now())) {
                broken.add("never ended: " + reminder);
            }
            if (reminder.state().equals("FAILED")) {
                broken.add("failed: " + reminder);
            }
            if (reminder.state().equals("SENT")) {
                sent(reminder, patience, evidence, broken);
            }
        }
        return broken.stream();
    }

    private static void sent(Reminder reminder, Duration patience, Evidence evidence, List<String> broken) {
        if (reminder.finished().isAfter(reminder.due().plus(patience))) {
            broken.add("late: " + reminder);
        }
        boolean left = reminder.mailed()
                ? evidence.mails().stream().anyMatch(mail -> mail.contains(reminder.id()))
                : reminder.webhooks() > 0;
        if (!left) {
            broken.add("marked as sent, never left: " + reminder);
        }
    }
}
