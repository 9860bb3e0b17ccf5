package dev.jinvax.sites.persistence;

import dev.jinvax.sites.domain.Bilingual;
import dev.jinvax.sites.domain.Editor;
import dev.jinvax.sites.domain.Holidays;
import dev.jinvax.sites.domain.PublicCalendar;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Public holidays in PostgreSQL: a few dozen rows a year. */
@Singleton
public class StoredHolidays implements Holidays {
    private static final String ALL = "select day, works_like, name_zh, name_en from calendar_day order by day";
    private static final String OF_YEAR =
            "select day, works_like, name_zh, name_en from calendar_day where extract(year from day) = ? order by day";
    private static final String FORGET = "delete from calendar_day where extract(year from day) = ?";
    private static final String DECLARE = """
            insert into calendar_day (day, works_like, name_zh, name_en, declared_by, declared_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final Statements statements;

    public StoredHolidays(Statements statements) {
        this.statements = statements;
    }

    @Override
    public PublicCalendar calendar() {
        return PublicCalendar.of(statements.query(ALL, StoredHolidays::read));
    }

    @Override
    public List<PublicCalendar.Day> ofYear(int year) {
        return statements.query(OF_YEAR, StoredHolidays::read, year);
    }

    @Override
    public void replace(int year, List<PublicCalendar.Day> days, Editor by, Instant now) {
        statements.update(FORGET, year);
        days.forEach(day -> statements.update(
                DECLARE,
                day.date(),
                day.worksLike() == null ? null : day.worksLike().name(),
                day.name().zh(),
                day.name().en(),
                by.clientId(),
                now));
    }

    private static PublicCalendar.Day read(ResultSet row) throws SQLException {
        String worksLike = row.getString("works_like");
        return new PublicCalendar.Day(
                row.getObject("day", LocalDate.class),
                worksLike == null ? null : DayOfWeek.valueOf(worksLike),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")));
    }
}
