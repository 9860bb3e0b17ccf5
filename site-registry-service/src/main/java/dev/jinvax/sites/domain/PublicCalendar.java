package dev.jinvax.sites.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which days are no ordinary days: public holidays, and weekend days that are worked instead. */
public record PublicCalendar(Map<LocalDate, Day> days) {
    /** No year was announced yet. */
    public static final PublicCalendar ORDINARY = new PublicCalendar(Map.of());

    public PublicCalendar {
        days = Map.copyOf(days);
    }

    public static PublicCalendar of(List<Day> days) {
        return new PublicCalendar(days.stream().collect(Collectors.toMap(Day::date, Function.identity())));
    }

    public boolean isHoliday(LocalDate date) {
        return day(date).filter(day -> day.worksLike() == null).isPresent();
    }

    /** The day of the week whose hours apply. */
    public DayOfWeek weekdayOf(LocalDate date) {
        return day(date).flatMap(day -> Optional.ofNullable(day.worksLike())).orElse(date.getDayOfWeek());
    }

    private Optional<Day> day(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /**
     * A day that is no ordinary day.
     *
     * @param worksLike null: a public holiday; else it is worked like that day of the week
     */
    public record Day(LocalDate date, @Nullable DayOfWeek worksLike, Bilingual name) {}
}
