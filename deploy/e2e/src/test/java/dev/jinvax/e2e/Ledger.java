package dev.jinvax.e2e;

import dev.jinvax.local.http.Patience;
import dev.jinvax.local.stack.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Booking's tables, looked at and prepared from outside. */
final class Ledger {
    private final Stack stack;

    Ledger(Stack stack) {
        this.stack = stack;
    }

    /** Gives the session so many free places. */
    void leaveFree(String session, int places) {
        number("""
                with changed as (
                    update session_ledger set capacity = live + ?, touched_at = clock_timestamp() where session_id = ?
                    returning 1)
                select count(*)::int from changed
                """, places, UUID.fromString(session));
    }

    /** Places given away, to bookings and holds. */
    int live(String session) {
        return number("select live from session_ledger where session_id = ?", UUID.fromString(session));
    }

    int bookings(String session) {
        return number(
                "select count(*)::int from booking where session_id = ? and state = 'CONFIRMED'",
                UUID.fromString(session));
    }

    int bookingsOfBatch(String batch) {
        return number("select count(*)::int from booking where batch_id = ?", UUID.fromString(batch));
    }

    /** Events that are not on their topics yet. */
    int eventsWaiting() {
        return number("select count(*)::int from outbox");
    }

    /** Waits until the assessment has come. */
    void awaitStanding(String applicant) {
        Patience.until(
                Town.SOON,
                () -> number("select count(*)::int from standing where applicant_id = ?", UUID.fromString(applicant)),
                found -> found == 1);
    }

    private int number(String query, Object... values) {
        try (Connection connection = stack.database().superuser("booking");
                PreparedStatement ask = connection.prepareStatement(query)) {
            for (int index = 0; index < values.length; index++) {
                ask.setObject(index + 1, values[index]);
            }
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
