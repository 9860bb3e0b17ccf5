package dev.jinvax.booking.api.batch.upload;

import dev.jinvax.booking.domain.batch.RowProblem;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as somebody typed it. Where day and month could be exchanged it is not guessed: {@code 05/11/2026} is refused,
 * {@code 25/11/2026} is not, nor is {@code 05/05/2026}.
 */
record TypedDate(Optional<LocalDate> date, Optional<RowProblem> problem) {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{1,2}");
    private static final Pattern DAY_AND_NAME =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]{3,9})[-/., ]*(\\d{4})");
    private static final Pattern NAME_AND_DAY =
            Pattern.compile("([a-z]{3,9})[-/. ]*(\\d{1,2})(?:st|nd|rd|th)?[-/, ]+(\\d{4})");
    private static final Pattern MIDNIGHT = Pattern.compile("[t ]+0?0:00(:00(\\.0+)?)?$");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** @param typed anything at all */
    static TypedDate read(String typed) {
        String text = MIDNIGHT.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .strip()
                        .toLowerCase(Locale.ROOT))
                .replaceFirst("");
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return of(number(compact, 1), number(compact, 2), number(compact, 3));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return dayAndMonth(number(yearLast, 1), number(yearLast, 2), number(yearLast, 3));
        }
        Matcher dayAndName = DAY_AND_NAME.matcher(text);
        if (dayAndName.matches()) {
            return named(number(dayAndName, 3), dayAndName.group(2), number(dayAndName, 1));
        }
        Matcher nameAndDay = NAME_AND_DAY.matcher(text);
        if (nameAndDay.matches()) {
            return named(number(nameAndDay, 3), nameAndDay.group(1), number(nameAndDay, 2));
        }
        return refused(SHORT_YEAR.matcher(text).matches() ? RowProblem.DATE_AMBIGUOUS : RowProblem.DATE_UNREADABLE);
    }

    private static TypedDate dayAndMonth(int one, int other, int year) {
        if (one > 12) {
            return of(year, other, one);
        }
        return other > 12 || one == other ? of(year, one, other) : refused(RowProblem.DATE_AMBIGUOUS);
    }

    private static TypedDate named(int year, String month, int day) {
        for (int index = 0; index < MONTHS.size(); index++) {
            String name = MONTHS.get(index);
            if (name.equals(month) || name.substring(0, 3).equals(month) || (month.equals("sept") && index == 8)) {
                return of(year, index + 1, day);
            }
        }
        return refused(RowProblem.DATE_UNREADABLE);
    }

    private static TypedDate of(int year, int month, int day) {
        if (year < 1880 || year > 2200) {
            return refused(RowProblem.DATE_IMPOSSIBLE);
        }
        try {
            return new TypedDate(Optional.of(LocalDate.of(year, month, day)), Optional.empty());
        } catch (DateTimeException e) {
            return refused(RowProblem.DATE_IMPOSSIBLE);
        }
    }

    private static TypedDate refused(RowProblem problem) {
        return new TypedDate(Optional.empty(), Optional.of(problem));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
