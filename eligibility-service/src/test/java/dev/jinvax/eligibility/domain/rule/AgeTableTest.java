package dev.jinvax.eligibility.domain.rule;

import static dev.jinvax.eligibility.testing.CaseFixture.pair;
import static dev.jinvax.eligibility.testing.NoticeRow.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.eligibility.domain.Assessment;
import dev.jinvax.eligibility.testing.CaseFixture;
import dev.jinvax.eligibility.testing.NoticeRow;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** N1, for whom the vaccination is: foreign nationals of the minimum age, in completed years on the day. */
class AgeTableTest {
    private static final String TOO_YOUNG = "AGE_BELOW_MINIMUM:BLOCKING";

    static Stream<NoticeRow> rows() {
        return Stream.of(
                row("nobody is 18 on the day before the 18th birthday", adult("2008-11-23"), "INELIGIBLE", TOO_YOUNG),
                row("everybody is 18 on the 18th birthday", adult("2008-11-22"), "ELIGIBLE", "AGE_BELOW_MINIMUM:-"),
                row("everybody is 18 after the 18th birthday", adult("2008-11-21"), "ELIGIBLE", "AGE_BELOW_MINIMUM:-"),
                row(
                        "who was born on 29 February is not yet 18 on 28 February of a common year",
                        adult("2004-02-29").on("2022-02-28"),
                        "INELIGIBLE",
                        TOO_YOUNG),
                row(
                        "who was born on 29 February is 18 from 1 March of a common year",
                        adult("2004-02-29").on("2022-03-01"),
                        "ELIGIBLE"),
                row(
                        "who was born on 1 March is not yet 18 on 29 February of a leap year",
                        adult("2006-03-01").on("2024-02-29"),
                        "INELIGIBLE",
                        TOO_YOUNG),
                row("a child born today is too young", adult("2026-11-22"), "INELIGIBLE", TOO_YOUNG),
                row("there is no upper age", adult("1921-06-01"), "ELIGIBLE"),
                row(
                        "twelve-year-olds may come once a policy says twelve",
                        adult("2014-11-22").minimumAge(12),
                        "ELIGIBLE",
                        "AGE_BELOW_MINIMUM:-"),
                citizen("CHN", "a citizen of China books elsewhere"),
                citizen("HKG", "a resident of Hong Kong books elsewhere"),
                citizen("MAC", "a resident of Macao books elsewhere"),
                citizen("TWN", "a resident of Taiwan books elsewhere"),
                row(
                        "a stateless person is a foreign national",
                        adult("1990-01-15").nationality("XXA"),
                        "ELIGIBLE"));
    }

    private static NoticeRow citizen(String code, String sentence) {
        return row(sentence, adult("1990-01-15").nationality(code), "INELIGIBLE", "NOT_A_FOREIGN_NATIONAL:BLOCKING");
    }

    private static CaseFixture adult(String birthDate) {
        return pair("2099-01-01", "2030-01-01").born(birthDate);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void personIsJudgedAsTheNoticeSays(NoticeRow row) {
        row.check();
    }

    @ParameterizedTest(name = "born {0}, asked on {1}: from {2}")
    @CsvSource({
        "2008-11-23, 2026-11-22, 2026-11-23",
        "2008-11-22, 2026-11-22, 2026-11-22",
        "2004-02-29, 2022-02-28, 2022-03-01",
        "2006-02-28, 2024-02-27, 2024-02-28",
        "2006-03-01, 2024-02-29, 2024-03-01"
    })
    void windowBeginsOnTheBirthday(String birthDate, String day, LocalDate from) {
        Assessment assessment = Assess.assess(adult(birthDate).on(day).build());

        assertThat(assessment.eligibleFrom()).contains(from);
    }

    /** Every day of birth over four years, leap day included, against counting completed years by hand. */
    @Test
    void everyBirthdayOfALeapCycleCountsFromItsOwnDay() {
        for (LocalDate born = LocalDate.of(2004, 1, 1); born.getYear() < 2008; born = born.plusDays(1)) {
            boolean leapDay = born.getMonthValue() == 2 && born.getDayOfMonth() == 29;
            LocalDate birthday = leapDay
                    ? LocalDate.of(born.getYear() + 18, 3, 1)
                    : LocalDate.of(born.getYear() + 18, born.getMonthValue(), born.getDayOfMonth());

            assertThat(AgeRule.comesOfAge(born, 18)).as("born %s", born).isEqualTo(birthday);
        }
    }
}
