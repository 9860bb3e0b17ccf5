package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.ReminderRecord;
import dev.jinvax.notification.persistence.ReminderRecords;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks up what was sent, what will be, and why something was not. */
@Singleton
public class FindReminders {
    private final ReminderRecords records;

    public FindReminders(ReminderRecords records) {
        this.records = records;
    }

    @Transactional
    public List<ReminderRecord> list(
            @Nullable UUID bookingId, @Nullable String personKey, @Nullable String state, UUID after, int limit) {
        return records.list(bookingId, personKey, state, after, limit);
    }
}
