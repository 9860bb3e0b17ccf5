package dev.jinvax.booking.api;

import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A range of calendar days in Shanxi as it is asked for: both included, two weeks when not said, two months at most. */
public record Days(LocalDate from, LocalDate to) {
    private static final int USUAL_DAYS = 14;
    private static final int MOST_DAYS = 62;
    private static final BilingualText NO_DATE =
            new BilingualText("日期格式应为 YYYY-MM-DD。", "Write the day as YYYY-MM-DD.");
    private static final BilingualText RANGE = new BilingualText(
            "to 不得早于 from，且最多相隔 62 天。", "to must not be before from, nor more than 62 days after it.");

    static Days between(@Nullable String from, @Nullable String to, LocalDate today) {
        LocalDate first = from == null ? today : day("from", from);
        LocalDate last = to == null ? first.plusDays(USUAL_DAYS) : day("to", to);
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
            throw invalid("to", RANGE);
        }
        return new Days(first, last);
    }

    private static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 2020 || day.getYear() > 2100) {
                throw invalid(field, NO_DATE);
            }
            return day;
        } catch (DateTimeException e) {
            throw invalid(field, NO_DATE);
        }
    }

    static ProblemException invalid(String field, BilingualText message) {
        return new ProblemException(
                CommonProblem.VALIDATION_FAILED, List.of(Problem.Item.of("FIELD_FORMAT", field, message)));
    }
}
