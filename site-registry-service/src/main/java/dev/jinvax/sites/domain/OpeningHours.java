package dev.jinvax.sites.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a site vaccinates: the same every week, but for public holidays and the days that are named; what is named for a
 * day comes before both.
 *
 * @param openOnPublicHolidays closed unless true; absent in hours kept before there were public holidays
 */
public record OpeningHours(
        List<Weekly> weekly,
        List<ExceptionalDay> exceptions,
        @Nullable Boolean openOnPublicHolidays) {
    public OpeningHours {
        weekly = List.copyOf(weekly);
        exceptions = List.copyOf(exceptions);
    }

    /** The sessions of the days {@code from} to {@code to}, both included, that have not begun yet. */
    public List<PlannedSession> sessions(
            LocalDate from, LocalDate to, Set<String> offered, Instant now, PublicCalendar calendar) {
        return from.datesUntil(to.plusDays(1))
                .flatMap(day -> periodsOn(day, calendar).flatMap(period -> period.on(day, offered)))
                .filter(session -> session.startsAt().isAfter(now))
                .sorted(Comparator.comparing(PlannedSession::startsAt).thenComparing(PlannedSession::productCode))
                .toList();
    }

    Stream<OpeningPeriod> periodsOn(LocalDate day, PublicCalendar calendar) {
        return exceptions.stream()
                .filter(exception -> exception.date().equals(day))
                .findFirst()
                .map(exception -> exception.periods().stream())
                .orElseGet(() -> isClosedFor(day, calendar) ? Stream.empty() : weeklyOn(calendar.weekdayOf(day)));
    }

    private boolean isClosedFor(LocalDate day, PublicCalendar calendar) {
        return calendar.isHoliday(day) && !Boolean.TRUE.equals(openOnPublicHolidays);
    }

    private Stream<OpeningPeriod> weeklyOn(DayOfWeek weekday) {
        return weekly.stream().filter(each -> each.days().contains(weekday)).map(Weekly::period);
    }

    /** Every product that is mentioned. */
    public Set<String> productCodes() {
        return Stream.concat(
                        weekly.stream().map(Weekly::period),
                        exceptions.stream().flatMap(exception -> exception.periods().stream()))
                .flatMap(period -> period.capacity().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Whether some places of the product are kept for a dose. */
    public boolean keepsPlacesOf(String productCode) {
        return Stream.concat(
                        weekly.stream().map(Weekly::period),
                        exceptions.stream().flatMap(exception -> exception.periods().stream()))
                .anyMatch(period -> period.reserved().containsKey(productCode));
    }

    /** Whether an ordinary week has places for the product. */
    boolean hasPlacesFor(String productCode) {
        return weekly.stream()
                .anyMatch(each -> each.period().capacity().getOrDefault(productCode, 0) > 0
                        && each.period().slots() > 0);
    }

    /** A period that is the same on some days of the week. */
    public record Weekly(Set<DayOfWeek> days, OpeningPeriod period) {
        public Weekly {
            days = Set.copyOf(EnumSet.copyOf(days));
        }
    }

    /** A day with hours of its own; without periods the site is closed. */
    public record ExceptionalDay(
            LocalDate date,
            List<OpeningPeriod> periods,
            @Nullable Bilingual reason) {
        public ExceptionalDay {
            periods = List.copyOf(periods);
        }
    }
}
