package dev.jinvax.booking.persistence;

import dev.jinvax.booking.domain.LedgerAudit;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counts in PostgreSQL, in one statement each, so that what is compared is of one moment. */
@Singleton
public class StoredLedgerAudit implements LedgerAudit {
    /** A place is used by a booking that waits for its dose, by one that got it, and by a hold. */
    private static final String COUNTED = """
            select l.session_id, l.capacity, l.live, coalesce(b.booked, 0)::int as booked,
                   coalesce(h.held, 0)::int as held, l.live_later, coalesce(b.booked_later, 0)::int as booked_later,
                   coalesce(h.held_later, 0)::int as held_later
            from session_ledger l
            left join (select session_id, count(*) as booked, count(*) filter (where later_dose) as booked_later
                       from booking
                       where state in ('CONFIRMED', 'CHECKED_IN', 'CLEARED', 'OBSERVING', 'FOLLOW_UP', 'COMPLETED')
                       group by session_id) b on b.session_id = l.session_id
            left join (select session_id, count(*) as held, count(*) filter (where later_dose) as held_later
                       from hold where state = 'HELD' group by session_id) h
                on h.session_id = l.session_id
            """;

    private static final String FIGURES = """
            select city_code, (starts_at at time zone 'Asia/Shanghai')::date as day, state, count(*)::int as bookings
            from booking
            where starts_at >= ?::date::timestamp at time zone 'Asia/Shanghai'
              and starts_at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'
            group by 1, 2, 3 order by 1, 2, 3
            """;

    private final AgroalDataSource database;

    public StoredLedgerAudit(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Disagreement> disagreements() {
        return read(COUNTED + " where l.live <> coalesce(b.booked, 0) + coalesce(h.held, 0)"
                + " or l.live_later <> coalesce(b.booked_later, 0) + coalesce(h.held_later, 0)");
    }

    @Override
    public List<Disagreement> overbooked() {
        return read(COUNTED + " where l.live > l.capacity");
    }

    private List<Disagreement> read(String query) {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(query + " order by 1 limit 1000");
                ResultSet row = ask.executeQuery()) {
            List<Disagreement> found = new ArrayList<>();
            while (row.next()) {
                found.add(new Disagreement(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("could not audit the ledger", e);
        }
    }

    @Override
    public List<Figure> figures(LocalDate from, LocalDate to) {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(FIGURES)) {
            ask.setObject(1, from);
            ask.setObject(2, to);
            List<Figure> figures = new ArrayList<>();
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    figures.add(new Figure(
                            row.getString(1), row.getObject(2, LocalDate.class), row.getString(3), row.getInt(4)));
                }
            }
            return figures;
        } catch (SQLException e) {
            throw new IllegalStateException("could not count bookings", e);
        }
    }
}
