package dev.jinvax.booking.application.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.ids.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The tables behind a visit, written and asked past everything that guards them in Java; in the caller's transaction. */
@Dependent
class VisitTables {
    private final AgroalDataSource database;

    VisitTables(AgroalDataSource database) {
        this.database = database;
    }

    /** A confirmed booking with a place of its own in the session. */
    UUID booking(UUID session) {
        UUID booking = Ids.next();
        run("""
                insert into booking (booking_id, reference, version, state, applicant_id, person_key, client_id, channel,
                                     city_code, site_id, session_id, starts_at, ends_at, product_code, dose_number,
                                     payment, amount_minor, currency, flags, declared_at, updated_at)
                select b, upper(left(b::text, 18)), 1, 'CONFIRMED', b, b::text, 'alipay', 'ALIPAY_HEALTH_CODE', city_code,
                       site_id, session_id, starts_at, ends_at, product_code, 1, 'SELF_PAID', 12500, 'CNY',
                       '{REFERRED_TO_SITE}', starts_at, starts_at
                from session, (select ?::uuid as b) ids where session_id = ?
                """, booking, session);
        run("update session_ledger set live = 1 where session_id = ?", session);
        return booking;
    }

    /** A dose as another system's export would bring it in: dose, observation and state, all at once or not at all. */
    boolean imported(UUID booking) {
        run("savepoint import");
        try {
            run("""
                    insert into dose (dose_id, booking_id, person_key, dose_number, product_code, lot, lot_expires_on,
                                      vaccinated_at, site_id, vaccinator, recorded_at, recorded_by)
                    select gen_random_uuid(), booking_id, person_key, 1, product_code, 'LOT-9', '2099-01-01', starts_at,
                           site_id, 'somebody', starts_at, 'import'
                    from booking where booking_id = ?
                    """, booking);
            run("""
                    insert into observation (booking_id, observe_until, overdue_at, follow_up_until)
                    select booking_id, starts_at + interval '30 minutes', starts_at + interval '45 minutes',
                           starts_at + interval '15 days'
                    from booking where booking_id = ?
                    """, booking);
            run("update booking set state = 'OBSERVING', version = version + 1 where booking_id = ?", booking);
            return true;
        } catch (IllegalStateException refused) {
            run("rollback to savepoint import");
            return false;
        }
    }

    void assertNone(List<String> path, String query, UUID booking) throws SQLException {
        assertThat(number(query, booking)).as("after %s: %s", path, query).isZero();
    }

    int number(String query, UUID booking) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(query)) {
            ask.setObject(1, booking);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    void run(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement run = connection.prepareStatement(statement)) {
            for (int index = 0; index < values.length; index++) {
                run.setObject(index + 1, values[index]);
            }
            run.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
