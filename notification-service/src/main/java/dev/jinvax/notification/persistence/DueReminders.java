package dev.jinvax.notification.persistence;

import static dev.jinvax.notification.persistence.Database.requiredInstant;

import dev.jinvax.notification.domain.Audience;
import dev.jinvax.notification.domain.DueReminder;
import dev.jinvax.notification.domain.ReminderKind;
import dev.jinvax.notification.domain.SiteFacts;
import dev.jinvax.notification.domain.SiteFacts.Words;
import dev.jinvax.notification.persistence.Database.SqlArray;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Claims due reminders for one worker. */
@Singleton
public class DueReminders {
    /** Longer than a send may take; a worker that died gives its reminders back after it. Real time, by the database. */
    private static final String LEASE = "interval '20 seconds'";

    /**
     * The urgent line first; what is withdrawn or too late is claimed with the rest, to be ended. One reminder of a booking is
     * under way at a time, so that nothing overtakes a cancellation. The offset keeps that question one per row that
     * is taken: as a join it would read all that is scheduled.
     */
    static final String CLAIM = """
            update reminder set leased_until = clock_timestamp() + %s, attempts = attempts + 1
            where reminder_id = any(array(
                select due.reminder_id from (values (0), (1)) as line (urgency)
                cross join lateral (
                    select r.reminder_id from reminder r
                    where r.urgency = line.urgency and r.state = 'SCHEDULED' and r.next_try_at <= ?
                      and (r.leased_until is null or r.leased_until < clock_timestamp())
                      and not exists (
                          select 1 from reminder other
                          where other.booking_id = r.booking_id and other.reminder_id <> r.reminder_id
                            and other.state = 'SCHEDULED' and other.leased_until > clock_timestamp()
                          offset 0)
                    order by r.next_try_at limit ? for update skip locked) due
                limit ?))
            returning reminder_id
            """.formatted(LEASE);

    private static final String READ = """
            select r.reminder_id, r.kind, r.audience, r.occasion, r.detail, r.due_at, r.expires_at, r.withdrawn, r.attempts,
                r.webhooks, b.*, c.language, c.sealed, s.name_zh, s.name_en, s.address_zh, s.address_en,
                s.directions_zh, s.directions_en, s.phone, p.maker_zh, p.maker_en,
                o.person_key is not null as opted_out, coalesce(e.state = 'CANCELLED', false) as session_cancelled,
                coalesce(s.state <> 'PUBLISHED', false) as site_unavailable,
                r.kind = 'NEXT_DOSE' and exists (
                    select from booking later
                    where later.person_key = b.person_key and later.dose_number > b.dose_number
                      and later.state not in ('CANCELLED', 'NO_SHOW', 'DEFERRED')) as next_dose_booked
            from reminder r
            join booking b using (booking_id)
            left join contact c on c.applicant_id = b.applicant_id
            left join site s on s.site_id = b.site_id
            left join product p on p.product_code = b.product_code
            left join opt_out o on o.person_key = b.person_key
            left join session_state e on e.session_id = b.session_id
            where r.reminder_id = any(?) order by r.urgency, r.due_at, r.reminder_id
            """;
    private static final String COUNT_WEBHOOKS = """
            update reminder r set webhooks = told.webhooks
            from unnest(?::uuid[], ?::integer[]) as told (reminder_id, webhooks)
            where r.reminder_id = told.reminder_id
            """;

    private final Database database;

    public DueReminders(Database database) {
        this.database = database;
    }

    public List<DueReminder> claim(int most, Instant now) {
        database.forDueWork();
        List<UUID> claimed = database.query(CLAIM, row -> row.getObject("reminder_id", UUID.class), now, most, most);
        return claimed.isEmpty() ? List.of() : database.query(READ, DueReminders::read, new SqlArray("uuid", claimed));
    }

    /** Remembers through how many webhooks each went. */
    public void countWebhooks(Map<UUID, Integer> counts) {
        if (!counts.isEmpty()) {
            database.update(
                    COUNT_WEBHOOKS,
                    SqlArray.of("uuid", counts.entrySet(), Map.Entry::getKey),
                    SqlArray.of("integer", counts.entrySet(), Map.Entry::getValue));
        }
    }

    private static DueReminder read(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return new DueReminder(
                row.getObject("reminder_id", UUID.class),
                ReminderKind.valueOf(row.getString("kind")),
                Audience.valueOf(row.getString("audience")),
                row.getInt("occasion"),
                row.getString("detail"),
                requiredInstant(row, "due_at"),
                requiredInstant(row, "expires_at"),
                row.getString("withdrawn"),
                row.getInt("attempts"),
                row.getInt("webhooks"),
                StoredBookings.read(row),
                language == null
                        ? Optional.empty()
                        : Optional.of(new DueReminder.Contact(language, row.getBytes("sealed"))),
                Optional.ofNullable(site(row)),
                Optional.ofNullable(words(row, "maker")),
                row.getBoolean("opted_out"),
                row.getBoolean("session_cancelled"),
                row.getBoolean("site_unavailable"),
                row.getBoolean("next_dose_booked"));
    }

    private static @Nullable SiteFacts site(ResultSet row) throws SQLException {
        Words name = words(row, "name");
        Words address = words(row, "address");
        return name == null || address == null
                ? null
                : new SiteFacts(name, address, words(row, "directions"), row.getString("phone"));
    }

    private static @Nullable Words words(ResultSet row, String column) throws SQLException {
        String zh = row.getString(column + "_zh");
        String en = row.getString(column + "_en");
        return zh == null || en == null ? null : new Words(zh, en);
    }
}
