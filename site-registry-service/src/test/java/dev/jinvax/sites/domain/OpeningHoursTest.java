package dev.jinvax.sites.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
    /** A Tuesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static final Instant LONG_BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Set<String> OFFERED = Set.of("SINOVAC");

    @ParameterizedTest
    @CsvSource({
        // opens, closes, slot -> starts of the first and the last session in UTC, number of sessions
        "09:00, 12:00, 60, 2026-12-01T01:00:00Z, 2026-12-01T03:00:00Z, 3",
        "09:00, 11:30, 60, 2026-12-01T01:00:00Z, 2026-12-01T02:00:00Z, 2",
        "00:00, 01:00, 30, 2026-11-30T16:00:00Z, 2026-11-30T16:30:00Z, 2",
        "07:30, 08:30, 30, 2026-11-30T23:30:00Z, 2026-12-01T00:00:00Z, 2",
        "22:00, 00:00, 60, 2026-12-01T14:00:00Z, 2026-12-01T15:00:00Z, 2",
        "00:00, 00:00, 480, 2026-11-30T16:00:00Z, 2026-12-01T08:00:00Z, 3",
    })
    void slotsBeginAtShanxisTimeOfThatDay(
            String opens, String closes, int slot, Instant first, Instant last, int sessions) {
        OpeningHours hours = everyDay(period(opens, closes, slot));

        List<PlannedSession> planned = hours.sessions(DAY, DAY, OFFERED, LONG_BEFORE, PublicCalendar.ORDINARY);

        assertThat(planned).hasSize(sessions);
        assertThat(planned.get(0).startsAt()).isEqualTo(first);
        assertThat(planned.get(sessions - 1).startsAt()).isEqualTo(last);
    }

    @Test
    void whatHasBegunIsNotPlanned() {
        OpeningHours hours = everyDay(period("09:00", "12:00", 60));
        Instant nine = Instant.parse("2026-12-01T01:00:00Z");

        assertThat(hours.sessions(DAY, DAY, OFFERED, nine.minusMillis(1), PublicCalendar.ORDINARY))
                .hasSize(3);
        assertThat(hours.sessions(DAY, DAY, OFFERED, nine, PublicCalendar.ORDINARY))
                .hasSize(2);
    }

    @Test
    void exceptionReplacesTheWholeDayAndNoOther() {
        OpeningHours hours = new OpeningHours(
                everyDay(period("09:00", "12:00", 60)).weekly(),
                List.of(
                        new OpeningHours.ExceptionalDay(DAY, List.of(), null),
                        new OpeningHours.ExceptionalDay(DAY.plusDays(1), List.of(period("14:00", "15:00", 30)), null)),
                null);

        List<PlannedSession> planned =
                hours.sessions(DAY, DAY.plusDays(2), OFFERED, LONG_BEFORE, PublicCalendar.ORDINARY);

        assertThat(planned)
                .extracting(session -> Province.dayOf(session.startsAt()))
                .containsExactly(DAY.plusDays(1), DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(2), DAY.plusDays(2));
    }

    @Test
    void onlyTheDaysOfTheWeekThatAreNamedAreOpen() {
        OpeningHours hours = new OpeningHours(
                List.of(new OpeningHours.Weekly(EnumSet.of(DayOfWeek.TUESDAY), period("09:00", "10:00", 60))),
                List.of(),
                null);

        assertThat(hours.sessions(DAY, DAY.plusDays(13), OFFERED, LONG_BEFORE, PublicCalendar.ORDINARY))
                .extracting(session -> Province.dayOf(session.startsAt()))
                .containsExactly(DAY, DAY.plusDays(7));
    }

    @Test
    void onlyOfferedProductsGetSessionsEachWithItsPlaces() {
        OpeningHours hours = everyDay(new OpeningPeriod(
                LocalTime.of(9, 0),
                LocalTime.of(10, 0),
                60,
                Map.of("SINOVAC", 5, "CANSINO", 7, "ZHIFEI", 9),
                Map.of()));

        assertThat(hours.sessions(DAY, DAY, Set.of("SINOVAC", "CANSINO"), LONG_BEFORE, PublicCalendar.ORDINARY))
                .extracting(PlannedSession::productCode, PlannedSession::capacity)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("CANSINO", 7),
                        org.assertj.core.api.Assertions.tuple("SINOVAC", 5));
    }

    @Test
    void everythingWrongWithHoursIsNamedAtOnce() {
        OpeningHours hours = new OpeningHours(
                List.of(
                        weekly(period("12:00", "09:00", 60)),
                        weekly(period("09:00", "09:30", 60)),
                        weekly(period("13:00", "15:00", 60)),
                        weekly(period("14:00", "16:00", 60)),
                        weekly(period("00:00", "00:00", 5))),
                List.of(
                        new OpeningHours.ExceptionalDay(DAY, List.of(), null),
                        new OpeningHours.ExceptionalDay(DAY, List.of(), null)),
                null);

        assertThat(HoursCheck.faults(hours))
                .contains(
                        new Fault(Fault.Code.CLOSES_BEFORE_OPENING, "weekly[0].period.closes_at"),
                        new Fault(Fault.Code.NO_SLOT_FITS, "weekly[1].period.slot_minutes"),
                        new Fault(Fault.Code.HOURS_OVERLAP, "weekly[3].period"),
                        new Fault(Fault.Code.TOO_MANY_SESSIONS, "weekly"),
                        new Fault(Fault.Code.DATE_REPEATED, "exceptions[1].date"));
    }

    @Test
    void neighbouringPeriodsAndOtherProductsDoNotOverlap() {
        OpeningHours hours = new OpeningHours(
                List.of(
                        weekly(period("09:00", "12:00", 60)),
                        weekly(period("12:00", "15:00", 60)),
                        weekly(new OpeningPeriod(
                                LocalTime.of(9, 0), LocalTime.of(15, 0), 60, Map.of("CANSINO", 1), Map.of()))),
                List.of(),
                null);

        assertThat(HoursCheck.faults(hours)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # the day is                       | open on holidays | named as an exception | sessions
            an ordinary Tuesday                | no               | no                    | 3
            a public holiday                   | no               | no                    | 0
            a public holiday                   | yes              | no                    | 3
            a public holiday                   | no               | open in the afternoon | 2
            a Sunday without hours             | no               | no                    | 0
            a Sunday worked like a Tuesday     | no               | no                    | 3
            a Sunday worked like a Sunday      | no               | no                    | 0
            """)
    void publicHolidaysCloseAndWorkedWeekendDaysOpenUnlessTheSiteSaysOtherwise(
            String which, String open, String exception, int sessions) {
        LocalDate day = which.contains("Sunday") ? LocalDate.of(2026, 12, 6) : DAY;
        DayOfWeek worksLike = which.endsWith("like a Tuesday")
                ? DayOfWeek.TUESDAY
                : which.endsWith("like a Sunday") ? DayOfWeek.SUNDAY : null;
        boolean declared = which.contains("holiday") || which.contains("worked");
        PublicCalendar calendar = declared
                ? PublicCalendar.of(List.of(new PublicCalendar.Day(day, worksLike, new Bilingual("节", "Feast"))))
                : PublicCalendar.ORDINARY;
        OpeningHours hours = new OpeningHours(
                List.of(new OpeningHours.Weekly(EnumSet.of(DayOfWeek.TUESDAY), period("09:00", "12:00", 60))),
                exception.equals("no")
                        ? List.of()
                        : List.of(new OpeningHours.ExceptionalDay(day, List.of(period("14:00", "16:00", 60)), null)),
                open.equals("yes"));

        assertThat(hours.sessions(day, day, OFFERED, LONG_BEFORE, calendar)).hasSize(sessions);
    }

    @Test
    void placesKeptForDosesMustBeThere() {
        OpeningHours hours = everyDay(new OpeningPeriod(
                LocalTime.of(9, 0),
                LocalTime.of(10, 0),
                60,
                Map.of("SINOVAC", 5),
                Map.of("SINOVAC", new DosePools(3, 3))));

        assertThat(HoursCheck.faults(hours))
                .containsExactly(new Fault(Fault.Code.POOLS_EXCEED_PLACES, "weekly[0].period.capacity.SINOVAC"));
    }

    private static OpeningHours everyDay(OpeningPeriod period) {
        return new OpeningHours(List.of(weekly(period)), List.of(), null);
    }

    private static OpeningHours.Weekly weekly(OpeningPeriod period) {
        return new OpeningHours.Weekly(EnumSet.allOf(DayOfWeek.class), period);
    }

    private static OpeningPeriod period(String opens, String closes, int slotMinutes) {
        return new OpeningPeriod(
                LocalTime.parse(opens), LocalTime.parse(closes), slotMinutes, Map.of("SINOVAC", 5), Map.of());
    }
}
