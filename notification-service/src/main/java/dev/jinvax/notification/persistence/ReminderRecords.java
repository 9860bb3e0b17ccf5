package dev.jinvax.notification.persistence;

import static dev.jinvax.notification.persistence.Database.instant;
import static dev.jinvax.notification.persistence.Database.requiredInstant;

import dev.jinvax.notification.domain.Audience;
import dev.jinvax.notification.domain.ReminderKind;
import dev.jinvax.notification.domain.ReminderRecord;
import dev.jinvax.notification.domain.ReminderState;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reminders as ops look at them. */
@Singleton
public class ReminderRecords {
    private static final String LIST = """
            select * from reminder
            where (?::uuid is null or booking_id = ?::uuid) and (?::text is null or person_key = ?::text)
              and (?::text is null or state = ?::text) and reminder_id > ?
            order by reminder_id limit ?
            """;

    private final Database database;

    public ReminderRecords(Database database) {
        this.database = database;
    }

    public List<ReminderRecord> list(
            @Nullable UUID bookingId, @Nullable String personKey, @Nullable String state, UUID after, int limit) {
        return database.query(
                LIST, ReminderRecords::read, bookingId, bookingId, personKey, personKey, state, state, after, limit);
    }

    private static ReminderRecord read(ResultSet row) throws SQLException {
        ReminderState state = ReminderState.valueOf(row.getString("state"));
        return new ReminderRecord(
                row.getObject("reminder_id", UUID.class),
                row.getObject("booking_id", UUID.class),
                row.getString("person_key"),
                ReminderKind.valueOf(row.getString("kind")),
                Audience.valueOf(row.getString("audience")),
                row.getInt("occasion"),
                requiredInstant(row, "due_at"),
                requiredInstant(row, "expires_at"),
                state,
                row.getString("reason"),
                row.getInt("attempts"),
                state == ReminderState.SCHEDULED ? instant(row, "next_try_at") : null,
                instant(row, "email_sent_at"),
                instant(row, "sms_sent_at"),
                row.getInt("webhooks"),
                instant(row, "finished_at"));
    }
}
