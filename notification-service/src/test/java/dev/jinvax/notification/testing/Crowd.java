package dev.jinvax.notification.testing;

import static dev.jinvax.notification.testing.Leases.sql;

import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.TopicReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Very many bookings with a reminder of the day before, written straight into the tables. */
public final class Crowd {
    private static final String PERSON = "crowd";

    private Crowd() {}

    /** All of them are like {@code one}, whose mailbox gets their mail; theirs fall due within {@code span} from {@code from}. */
    public static void dueWithin(Duration span, Instant from, int count, World one) {
        sql("""
                insert into booking (booking_id, version, state, reference, applicant_id, person_key, client_id, channel,
                    site_id, session_id, starts_at, product_code, dose_number, payment, price_minor, currency)
                select (lpad(to_hex(n), 8, '0') || '-c0de-7000-8000-000000000000')::uuid, 1, 'CONFIRMED', '7K3M-9QX2-TB4N',
                    '%s', '%s', '%s', 'ALIPAY_HEALTH_CODE', '%s', '%s', '%s', 'SINOPHARM_BEIJING', 1, 'SELF_PAID', 12000, 'CNY'
                from generate_series(1, %d) n
                """.formatted(one.applicantId, PERSON, one.clientId, one.siteId, one.sessionId, one.startsAt, count));
        sql("""
                insert into reminder (reminder_id, booking_id, person_key, kind, audience, occasion, urgency, due_at,
                    expires_at, next_try_at)
                select gen_random_uuid(), booking_id, person_key, 'DAY_BEFORE', 'PERSON', 1, 1, due, '%s', due
                from (select *, '%s'::timestamptz + (row_number() over () * %d / %d) * interval '1 millisecond' as due
                      from booking where person_key = '%s') each
                """.formatted(one.startsAt, from, span.toMillis(), count, PERSON));
    }

    /** So many of them are of no use after {@code end}. */
    public static void expires(int count, Instant end) {
        sql("""
                update reminder set expires_at = '%s' where reminder_id in (
                    select reminder_id from reminder where person_key = '%s' order by due_at limit %d)
                """.formatted(end, PERSON, count));
    }

    /** How many of their reminders are in the state. */
    public static int count(String state) {
        return number("state = '" + state + "'");
    }

    private static int number(String condition) {
        try (Connection connection = DriverManager.getConnection(
                        RealParts.database().jdbcUrl("notification"), "notification", "notification");
                PreparedStatement ask = connection.prepareStatement(
                        "select count(*)::int from reminder where person_key = ? and " + condition)) {
            ask.setString(1, PERSON);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static boolean isOf(String bookingId) {
        return bookingId.endsWith("-c0de-7000-8000-000000000000");
    }

    /** Once no worker has any of them: nothing more may be due by now. */
    public static void goes() {
        TopicReader.await(() -> number("state = 'SCHEDULED' and leased_until > clock_timestamp()") == 0);
        sql("delete from reminder where person_key = '" + PERSON + "'");
        sql("delete from booking where person_key = '" + PERSON + "'");
    }
}
