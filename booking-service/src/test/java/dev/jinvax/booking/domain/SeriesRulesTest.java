package dev.jinvax.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.booking.domain.Circumstances.GivenDose;
import dev.jinvax.booking.domain.ReservationOutcome.Refused;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules of a series (guideline of 29 March 2021) as a table. On record: vaccine, dose number, day; days are counted
 * from the first dose. A refused row says why, and from which day on it would not be.
 */
class SeriesRulesTest {
    private static final LocalDate DAY_ZERO = LocalDate.of(2026, 11, 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            anybody may begin a series                       |                                  | SINOVAC on day 0            | given as dose 1
            inactivated: day 20 is too early                 | SINOVAC 1 on 0                   | SINOVAC on day 20           | DOSE_TOO_EARLY from day 21
            inactivated: day 21 is the first day             | SINOVAC 1 on 0                   | SINOVAC on day 21           | given as dose 2
            inactivated: day 22 as well                      | SINOVAC 1 on 0                   | SINOVAC on day 22           | given as dose 2
            inactivated: the end of the eight weeks          | SINOVAC 1 on 0                   | SINOVAC on day 56           | given as dose 2
            inactivated: late on day 57, the series goes on  | SINOVAC 1 on 0                   | SINOVAC on day 57           | given as dose 2
            inactivated: two years late, the series goes on  | SINOVAC 1 on 0                   | SINOVAC on day 730          | given as dose 2
            inactivated: the same day twice                  | SINOVAC 1 on 0                   | SINOVAC on day 0            | DOSE_TOO_EARLY from day 21
            inactivated: two doses are all                   | SINOVAC 1 on 0, SINOVAC 2 on 21  | SINOVAC on day 60           | SERIES_COMPLETE
            protein: day 27 is too early for the second      | ZHIFEI 1 on 0                    | ZHIFEI on day 27            | DOSE_TOO_EARLY from day 28
            protein: day 28 is the first day for it          | ZHIFEI 1 on 0                    | ZHIFEI on day 28            | given as dose 2
            protein: day 29 as well                          | ZHIFEI 1 on 0                    | ZHIFEI on day 29            | given as dose 2
            protein: day 55 is too early for the third       | ZHIFEI 1 on 0, ZHIFEI 2 on 28    | ZHIFEI on day 55            | DOSE_TOO_EARLY from day 56
            protein: day 56 is the first day for it          | ZHIFEI 1 on 0, ZHIFEI 2 on 28    | ZHIFEI on day 56            | given as dose 3
            protein: day 57 as well                          | ZHIFEI 1 on 0, ZHIFEI 2 on 28    | ZHIFEI on day 57            | given as dose 3
            protein: the third is counted from the second    | ZHIFEI 1 on 0, ZHIFEI 2 on 40    | ZHIFEI on day 67            | DOSE_TOO_EARLY from day 68
            protein: a late second does not start anew       | ZHIFEI 1 on 0, ZHIFEI 2 on 90    | ZHIFEI on day 118           | given as dose 3
            protein: a third a year late goes on             | ZHIFEI 1 on 0, ZHIFEI 2 on 28    | ZHIFEI on day 400           | given as dose 3
            protein: three doses are all                     | ZHIFEI 1 on 0, ZHIFEI 2 on 28, ZHIFEI 3 on 56 | ZHIFEI on day 99 | SERIES_COMPLETE
            vector: one dose is all                          | CANSINO 1 on 0                   | CANSINO on day 90           | SERIES_COMPLETE
            no mixing, however long ago                      | SINOVAC 1 on 0                   | ZHIFEI on day 300           | PRODUCT_MISMATCH
            no mixing of two inactivated ones either         | SINOVAC 1 on 0                   | WUHAN on day 30             | PRODUCT_MISMATCH
            mixing where the policy says so                  | WUHAN 1 on 0                     | SINOVAC on day 21           | given as dose 2
            … keeps the interval                             | WUHAN 1 on 0                     | SINOVAC on day 20           | DOSE_TOO_EARLY from day 21
            … and the number of doses                        | WUHAN 1 on 0, SINOVAC 2 on 21    | SINOVAC on day 60           | SERIES_COMPLETE
            … no further than it says                        | WUHAN 1 on 0, ZHIFEI 2 on 21     | SINOVAC on day 60           | PRODUCT_MISMATCH
            a vaccine of which the policy says nothing       |                                  | UNHEARD_OF on day 0         | SCHEDULE_UNKNOWN
            two records of dose 1: the next is the third     | SINOVAC 1 on 0, SINOVAC 1 on 30  | SINOVAC on day 60           | SERIES_COMPLETE
            … and the later of them counts for the interval  | ZHIFEI 1 on 30, ZHIFEI 1 on 0    | ZHIFEI on day 57            | DOSE_TOO_EARLY from day 58
            only dose 2 on record: the next is dose 3        | ZHIFEI 2 on 0                    | ZHIFEI on day 28            | given as dose 3
            a dose on record for a day to come               | SINOVAC 1 on 40                  | SINOVAC on day 30           | DOSE_TOO_EARLY from day 61
            """)
    void nextDoseFollowsFromTheRecord(String what, String onRecord, String asked, String answer) {
        String[] wish = asked.split(" on day ");
        Series series = new Series(record(onRecord));

        Optional<Refused> refusal = series.refusal(wish[0], day(wish[1]), Optional.of(PolicyFixture.policy()));

        assertThat(refusal.map(SeriesRulesTest::words).orElse("given as dose " + series.nextNumber()))
                .as(what)
                .isEqualTo(answer);
    }

    @Test
    void ruleThatCannotDecideNeverAllowsALaterDose() {
        assertThat(new Series(record("SINOVAC 1 on 0")).refusal("SINOVAC", day("300"), Optional.empty()))
                .map(SeriesRulesTest::words)
                .contains("SCHEDULE_UNKNOWN");
    }

    /** Calendar days, whatever months and leap days lie between. */
    @ParameterizedTest(name = "{0} + 21 days = {1}")
    @CsvSource({
        "2026-01-31, 2026-02-21",
        "2028-02-09, 2028-03-01",
        "2027-02-09, 2027-03-02",
        "2026-12-20, 2027-01-10",
    })
    void daysAreCountedOnTheCalendar(LocalDate first, LocalDate earliest) {
        Series series = new Series(List.of(new GivenDose(1, "SINOVAC", first)));
        Optional<Policy> policy = Optional.of(PolicyFixture.policy());

        assertThat(series.refusal("SINOVAC", earliest, policy)).isEmpty();
        assertThat(series.refusal("SINOVAC", earliest.minusDays(1), policy))
                .flatMap(Refused::earliest)
                .contains(earliest);
    }

    /** Eight weeks and six months from the first dose are what is recommended; nothing is refused for being later. */
    @ParameterizedTest(name = "{0} dose {1} after {2}: by {3}")
    @CsvSource({
        "SINOVAC, 2, 2026-11-01, 2026-12-27",
        "ZHIFEI, 2, 2026-11-01, 2026-12-27",
        "ZHIFEI, 3, 2026-11-01, 2027-05-01",
        "ZHIFEI, 3, 2026-08-31, 2027-02-28",
        "ZHIFEI, 3, 2027-08-31, 2028-02-29",
        "CANSINO, 2, 2026-11-01,",
        "SINOVAC, 1, 2026-11-01,",
    })
    void recommendedDayIsCountedFromTheFirstDose(String product, int dose, LocalDate first, LocalDate by) {
        ProductSchedule schedule = PolicyFixture.policy().schedule(product).orElseThrow();

        assertThat(schedule.recommendedBy(dose, first)).isEqualTo(Optional.ofNullable(by));
    }

    private static String words(Refused refused) {
        return refused.refusal()
                + refused.earliest()
                        .map(day -> " from day " + (day.toEpochDay() - DAY_ZERO.toEpochDay()))
                        .orElse("");
    }

    private static List<GivenDose> record(String onRecord) {
        return onRecord == null
                ? List.of()
                : Arrays.stream(onRecord.split(", "))
                        .map(dose -> dose.split(" "))
                        .map(dose -> new GivenDose(Integer.parseInt(dose[1]), dose[0], day(dose[3])))
                        .toList();
    }

    private static LocalDate day(String number) {
        return DAY_ZERO.plusDays(Integer.parseInt(number));
    }
}
