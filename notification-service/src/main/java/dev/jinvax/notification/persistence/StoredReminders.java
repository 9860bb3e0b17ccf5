package dev.jinvax.notification.persistence;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.notification.domain.PlannedReminder;
import dev.jinvax.notification.domain.ReminderOutcome;
import dev.jinvax.notification.domain.Withdrawal;
import dev.jinvax.notification.domain.WithdrawalReason;
import dev.jinvax.notification.persistence.Database.SqlArray;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reminders as rows: planned, withdrawn and finished in sets. */
@Singleton
public class StoredReminders {
    private static final String ADD = """
            insert into reminder (reminder_id, booking_id, person_key, kind, audience, occasion, detail, urgency, due_at,
                expires_at, next_try_at, state, reason, finished_at)
            select n.reminder_id, n.booking_id, n.person_key, n.kind, n.audience, n.occasion, n.detail, n.urgency, n.due_at,
                n.expires_at, n.due_at, case when n.withdrawn is null then 'SCHEDULED' else 'CANCELLED' end, n.withdrawn,
                case when n.withdrawn is null then null else ?::timestamptz end
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::smallint[],
                    ?::timestamptz[], ?::timestamptz[], ?::text[])
                as n (reminder_id, booking_id, person_key, kind, audience, occasion, detail, urgency, due_at, expires_at,
                    withdrawn)
            on conflict on constraint one_per_occasion do nothing
            """;

    /** What a worker is sending right now is only marked: the worker, or the sweep after it, ends it truthfully. */
    private static final String BECOME_WITHDRAWN = """
            set withdrawn = ?,
                state = case when leased_until > clock_timestamp() then state else 'CANCELLED' end,
                reason = case when leased_until > clock_timestamp() then reason else ? end,
                finished_at = case when leased_until > clock_timestamp() then null else ?::timestamptz end
            """;

    private static final String WITHDRAW =
            "update reminder " + BECOME_WITHDRAWN + "where booking_id = ? and kind = any(?) and state = 'SCHEDULED'";
    private static final String WITHDRAW_OF_PERSON = "update reminder " + BECOME_WITHDRAWN
            + "where state = 'SCHEDULED' and audience = 'PERSON' and (person_key = ? or booking_id in"
            + " (select booking_id from booking where applicant_id = any(?)))";
    private static final String WITHDRAW_EARLIER_FOLLOW_UP = "update reminder " + BECOME_WITHDRAWN
            + "where state = 'SCHEDULED' and kind = 'FOLLOW_UP' and booking_id in"
            + " (select booking_id from booking where person_key = ? and vaccinated_at < ?)";
    private static final String WITHDRAW_DELIVERIES = """
            update delivery d
            set withdrawn = ?,
                state = case when d.leased_until > clock_timestamp() then d.state else 'CANCELLED' end,
                finished_at = case when d.leased_until > clock_timestamp() then null else ?::timestamptz end
            from reminder r
            where d.reminder_id = r.reminder_id and d.state = 'PENDING' and d.booking_id = ?
              and r.booking_id = d.booking_id and r.kind = any(?)
            """;
    private static final String FINISH = """
            update reminder r
            set state = case when o.state = 'SCHEDULED' and r.withdrawn is not null then 'CANCELLED' else o.state end,
                reason = case when o.state = 'SCHEDULED' and r.withdrawn is not null then r.withdrawn else o.reason end,
                finished_at = case when o.state = 'SCHEDULED' and r.withdrawn is null then null else ?::timestamptz end,
                email_sent_at = coalesce(r.email_sent_at, o.mailed_at), sms_sent_at = coalesce(r.sms_sent_at, o.texted_at),
                next_try_at = coalesce(o.next_try_at, r.next_try_at), leased_until = null
            from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
                as o (reminder_id, state, reason, mailed_at, texted_at, next_try_at)
            where r.reminder_id = o.reminder_id and r.state = 'SCHEDULED'
            """;

    private final Database database;

    public StoredReminders(Database database) {
        this.database = database;
    }

    /** Adds those that are not there yet. */
    public void add(Collection<Addition> additions, Instant now) {
        if (additions.isEmpty()) {
            return;
        }
        List<PlannedReminder> reminders =
                additions.stream().map(Addition::reminder).toList();
        database.update(
                ADD,
                now,
                SqlArray.of("uuid", reminders, reminder -> Ids.next()),
                SqlArray.of("uuid", reminders, PlannedReminder::bookingId),
                SqlArray.of("text", reminders, PlannedReminder::personKey),
                SqlArray.of("text", reminders, PlannedReminder::kind),
                SqlArray.of("text", reminders, PlannedReminder::audience),
                SqlArray.of("integer", reminders, PlannedReminder::occasion),
                SqlArray.of("text", reminders, PlannedReminder::detail),
                SqlArray.of(
                        "smallint",
                        reminders,
                        reminder -> reminder.kind().urgency().ordinal()),
                SqlArray.of("timestamptz", reminders, PlannedReminder::dueAt),
                SqlArray.of("timestamptz", reminders, PlannedReminder::expiresAt),
                SqlArray.of("text", additions, Addition::withdrawn));
    }

    public void withdraw(List<Withdrawal> withdrawals, Instant now) {
        database.updateEach(
                WITHDRAW,
                withdrawals.stream()
                        .map(each ->
                                new @Nullable Object[] {each.reason(), each.reason(), now, each.bookingId(), kinds(each)
                                })
                        .toList());
        database.updateEach(
                WITHDRAW_DELIVERIES,
                withdrawals.stream()
                        .map(each -> new @Nullable Object[] {each.reason(), now, each.bookingId(), kinds(each)})
                        .toList());
    }

    private static SqlArray kinds(Withdrawal withdrawal) {
        return new SqlArray("text", List.copyOf(withdrawal.kinds()));
    }

    /** An erased person is written to no more. */
    public void withdrawOf(String personKey, Collection<UUID> applicantIds, Instant now) {
        WithdrawalReason reason = WithdrawalReason.PERSON_ERASED;
        SqlArray applicants = new SqlArray("uuid", List.copyOf(applicantIds));
        database.update(WITHDRAW_OF_PERSON, reason, reason, now, personKey, applicants);
    }

    /** The follow-up starts again with the next dose. */
    public void withdrawFollowUpBefore(String personKey, Instant vaccinatedAt, Instant now) {
        WithdrawalReason reason = WithdrawalReason.NEXT_DOSE;
        database.update(WITHDRAW_EARLIER_FOLLOW_UP, reason, reason, now, personKey, vaccinatedAt);
    }

    public void finish(Collection<ReminderOutcome> outcomes, Instant now) {
        if (!outcomes.isEmpty()) {
            database.forDueWork();
            database.update(
                    FINISH,
                    now,
                    SqlArray.of("uuid", outcomes, ReminderOutcome::reminderId),
                    SqlArray.of("text", outcomes, ReminderOutcome::state),
                    SqlArray.of("text", outcomes, ReminderOutcome::reason),
                    SqlArray.of("timestamptz", outcomes, ReminderOutcome::mailedAt),
                    SqlArray.of("timestamptz", outcomes, ReminderOutcome::textedAt),
                    SqlArray.of("timestamptz", outcomes, ReminderOutcome::nextTryAt));
        }
    }

    /** A reminder to write, already withdrawn when the same slice of events ended it. */
    public record Addition(
            PlannedReminder reminder, @Nullable WithdrawalReason withdrawn) {}
}
