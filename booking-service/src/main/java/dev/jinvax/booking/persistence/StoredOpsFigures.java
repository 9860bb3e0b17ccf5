package dev.jinvax.booking.persistence;

import dev.jinvax.booking.domain.OpsFigures;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counts in PostgreSQL; days are Shanxi's. */
@Singleton
public class StoredOpsFigures implements OpsFigures {
    private static final String IN_DAYS = """
             >= ?::date::timestamp at time zone 'Asia/Shanghai'
              and %1$s < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'
            """;
    private static final String PLACES = """
            select s.city_code, (s.starts_at at time zone 'Asia/Shanghai')::date as day, sum(l.capacity)::int as capacity,
                   sum(l.live)::int as taken, sum(greatest(l.capacity - l.live, 0))::int as free,
                   (count(*) filter (where l.live > l.capacity))::int as overbooked
            from session s
            join session_ledger l on l.session_id = s.session_id
            join site t on t.site_id = s.site_id and t.state = 'PUBLISHED'
            where s.state = 'OPEN' and s.starts_at""" + within("s.starts_at") + """
            group by 1, 2 order by 1, 2
            """;
    private static final String DOSES = """
            select b.city_code, (d.vaccinated_at at time zone 'Asia/Shanghai')::date as day, count(*)::int as doses
            from dose d join booking b on b.booking_id = d.booking_id
            where d.vaccinated_at""" + within("d.vaccinated_at") + """
            group by 1, 2 order by 1, 2
            """;
    private static final String REPORTS = """
            select b.city_code, (r.reported_at at time zone 'Asia/Shanghai')::date as day, count(*)::int as reports,
                   (count(*) filter (where r.severe))::int as severe
            from follow_up_report r join booking b on b.booking_id = r.booking_id
            where r.reported_at""" + within("r.reported_at") + """
            group by 1, 2 order by 1, 2
            """;
    private static final String ADVERSE_EVENTS = """
            select b.city_code, (a.reported_at at time zone 'Asia/Shanghai')::date as day, a.severity,
                   count(*)::int as events, count(a.serious_reason)::int as serious
            from adverse_event a join booking b on b.booking_id = a.booking_id
            where a.reported_at""" + within("a.reported_at") + """
            group by 1, 2, 3 order by 1, 2, 3
            """;
    private static final String WATCHED = """
            select b.city_code, (count(*) filter (where o.ended_at is null))::int as observing,
                   (count(*) filter (where o.ended_at is null and o.overdue_at <= ?))::int as overdue,
                   (count(*) filter (where o.ended_at is not null))::int as followed_up,
                   coalesce(sum(a.running), 0)::int as duty_running,
                   coalesce(sum(a.overrun), 0)::int as duty_overrun
            from observation o
            join booking b on b.booking_id = o.booking_id
            left join (select booking_id, count(*) filter (where duty_due_at > ?) as running,
                              count(*) filter (where duty_due_at <= ?) as overrun
                       from adverse_event where duty_due_at is not null and onward_at is null group by 1) a
                   on a.booking_id = o.booking_id
            where o.completed_at is null
            group by 1 order by 1
            """;
    private static final String BATCHES = """
            select b.batch_id, b.city_code, b.state, b.rows_total, b.created_at,
                   b.rows_total - (select count(*)::int from batch_row r where r.batch_id = b.batch_id
                                   and r.outcome in ('PENDING', 'ASSESSED', 'PLANNED')) as rows_done
            from batch b
            where b.state in ('RECEIVED', 'ASSESSING', 'PLANNED', 'PLACING')
            order by b.batch_id desc limit ?
            """;

    private final AgroalDataSource database;

    public StoredOpsFigures(AgroalDataSource database) {
        this.database = database;
    }

    private static String within(String column) {
        return IN_DAYS.formatted(column);
    }

    @Override
    public List<PlacesOfDay> places(LocalDate from, LocalDate to) {
        return read(
                PLACES,
                row -> new PlacesOfDay(
                        row.getString("city_code"),
                        day(row),
                        row.getInt("capacity"),
                        row.getInt("taken"),
                        row.getInt("free"),
                        row.getInt("overbooked")),
                from,
                to);
    }

    @Override
    public List<DosesOfDay> doses(LocalDate from, LocalDate to) {
        return read(DOSES, row -> new DosesOfDay(row.getString("city_code"), day(row), row.getInt("doses")), from, to);
    }

    @Override
    public List<ReportsOfDay> followUpReports(LocalDate from, LocalDate to) {
        return read(
                REPORTS,
                row -> new ReportsOfDay(
                        row.getString("city_code"), day(row), row.getInt("reports"), row.getInt("severe")),
                from,
                to);
    }

    @Override
    public List<AdverseEventsOfDay> adverseEvents(LocalDate from, LocalDate to) {
        return read(
                ADVERSE_EVENTS,
                row -> new AdverseEventsOfDay(
                        row.getString("city_code"),
                        day(row),
                        row.getString("severity"),
                        row.getInt("events"),
                        row.getInt("serious")),
                from,
                to);
    }

    @Override
    public List<Watched> watched(Instant now) {
        return read(
                WATCHED,
                row -> new Watched(
                        row.getString("city_code"),
                        row.getInt("observing"),
                        row.getInt("overdue"),
                        row.getInt("followed_up"),
                        row.getInt("duty_running"),
                        row.getInt("duty_overrun")),
                now.atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC));
    }

    @Override
    public List<BatchUnderWay> batchesUnderWay(int most) {
        return read(
                BATCHES,
                row -> new BatchUnderWay(
                        row.getObject("batch_id", UUID.class),
                        row.getString("city_code"),
                        row.getString("state"),
                        row.getInt("rows_total"),
                        row.getInt("rows_done"),
                        CircumstancesReader.instant(row, "created_at")),
                most);
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("day", LocalDate.class);
    }

    private <T> List<T> read(String query, RowReader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(query)) {
            for (int index = 0; index < values.length; index++) {
                ask.setObject(index + 1, values[index]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("could not count for ops", e);
        }
    }

    /** Makes a figure of a row. */
    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
