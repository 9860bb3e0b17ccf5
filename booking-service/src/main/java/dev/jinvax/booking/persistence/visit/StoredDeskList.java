package dev.jinvax.booking.persistence.visit;

import static dev.jinvax.booking.persistence.visit.VisitSql.instant;
import static dev.jinvax.booking.persistence.visit.VisitSql.instantIfAny;
import static dev.jinvax.booking.persistence.visit.VisitSql.uuid;

import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.visit.DeskList;
import dev.jinvax.booking.domain.visit.ExpectedVisit;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The desk's list, through the sessions of the day; a page begins after a booking, wherever it stands by now. */
@Singleton
public class StoredDeskList implements DeskList {
    private static final String LIST = """
            select b.*, o.observe_until, coalesce(o.ended_at is null and o.overdue_at <= ?, false) as overdue
            from session s
            join booking b on b.session_id = s.session_id
            left join observation o on o.booking_id = b.booking_id
            where s.site_id = ? and s.starts_at >= ? and s.starts_at < ?
              and (b.starts_at, b.booking_id) > (
                  coalesce((select l.starts_at from booking l where l.booking_id = ? and l.site_id = ?), '-infinity'), ?)
            order by b.starts_at, b.booking_id
            limit ?
            """;

    private final VisitSql sql;

    StoredDeskList(VisitSql sql) {
        this.sql = sql;
    }

    @Override
    public List<ExpectedVisit> between(UUID siteId, Instant from, Instant before, Instant now, UUID after, int most) {
        return sql.read(LIST, StoredDeskList::line, now, siteId, from, before, after, siteId, after, most);
    }

    private static ExpectedVisit line(ResultSet row) throws SQLException {
        return new ExpectedVisit(
                uuid(row, "booking_id"),
                row.getString("reference"),
                BookingState.valueOf(row.getString("state")),
                uuid(row, "applicant_id"),
                uuid(row, "session_id"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getString("product_code"),
                row.getInt("dose_number"),
                row.getString("payment"),
                row.getInt("amount_minor"),
                row.getString("currency"),
                Arrays.asList((String[]) row.getArray("flags").getArray()),
                instantIfAny(row, "observe_until"),
                row.getBoolean("overdue"));
    }
}
