package dev.jinvax.notification.persistence;

import dev.jinvax.notification.domain.OpsFigures;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** Counts deliveries and reminders; days are Shanxi's. */
@Singleton
public class StoredOpsFigures {
    private static final String DELIVERIES = """
            select s.city_code, (d.created_at at time zone 'Asia/Shanghai')::date as day, d.state, count(*)::int as count
            from delivery d
            left join booking b on b.booking_id = d.booking_id
            left join site s on s.site_id = b.site_id
            where d.created_at >= ?::date::timestamp at time zone 'Asia/Shanghai'
              and d.created_at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'
            group by 1, 2, 3 order by 1, 2, 3
            """;
    private static final String REMINDERS = """
            select s.city_code, (r.due_at at time zone 'Asia/Shanghai')::date as day, r.state, count(*)::int as count
            from reminder r
            left join booking b on b.booking_id = r.booking_id
            left join site s on s.site_id = b.site_id
            where r.due_at >= ?::date::timestamp at time zone 'Asia/Shanghai'
              and r.due_at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'
            group by 1, 2, 3 order by 1, 2, 3
            """;
    private static final String WEBHOOKS =
            "select state, count(*)::int as count from webhook group by state order by state";
    private static final String RETRYING =
            "select count(*)::int as count from delivery where state = 'PENDING' and attempts > 0";

    private final Database database;

    public StoredOpsFigures(Database database) {
        this.database = database;
    }

    public OpsFigures count(LocalDate from, LocalDate to) {
        return new OpsFigures(
                from,
                to,
                database.query(DELIVERIES, StoredOpsFigures::ofDay, from, to),
                database.query(REMINDERS, StoredOpsFigures::ofDay, from, to),
                database.query(WEBHOOKS, row -> new OpsFigures.OfState(row.getString("state"), row.getInt("count"))),
                database.query(RETRYING, row -> row.getInt("count")).get(0));
    }

    private static OpsFigures.OfDay ofDay(ResultSet row) throws SQLException {
        return new OpsFigures.OfDay(
                Optional.ofNullable(row.getString("city_code")),
                row.getObject("day", LocalDate.class),
                row.getString("state"),
                row.getInt("count"));
    }
}
