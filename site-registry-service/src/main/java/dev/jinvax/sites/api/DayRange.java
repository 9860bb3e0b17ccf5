package dev.jinvax.sites.api;

import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import dev.jinvax.sites.domain.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days asked for in a query, both included. */
record DayRange(LocalDate from, LocalDate to) {
    private static final int MOST_DAYS = 92;
    private static final int USUAL_DAYS = 7;
    private static final BilingualText NOT_A_DAY =
            new BilingualText("须为日期，例如 2026-12-01。", "Must be a day such as 2026-12-01.");

    /** A week from today unless said otherwise. */
    static DayRange of(@Nullable String from, @Nullable String to, LocalDate today) {
        List<Problem.Item> errors = new ArrayList<>();
        LocalDate first = parse(from, "from", errors).orElse(today);
        LocalDate last = parse(to, "to", errors).orElse(first.plusDays(USUAL_DAYS - 1));
        if (errors.isEmpty() && last.isBefore(first)) {
            errors.add(FaultTexts.item(new Fault(Fault.Code.RANGE_REVERSED, "to")));
        }
        if (errors.isEmpty() && last.isAfter(first.plusDays(MOST_DAYS - 1))) {
            errors.add(FaultTexts.item(new Fault(Fault.Code.RANGE_TOO_LONG, "to")));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, errors);
        }
        return new DayRange(first, last);
    }

    static Optional<LocalDate> parse(@Nullable String text, String field, List<Problem.Item> errors) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return Optional.of(day);
            }
        } catch (DateTimeException e) {
            // Told below, with what else is wrong.
        }
        errors.add(Problem.Item.of("FIELD_FORMAT", field, NOT_A_DAY));
        return Optional.empty();
    }
}
