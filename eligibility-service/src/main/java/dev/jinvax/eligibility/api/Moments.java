package dev.jinvax.eligibility.api;

import dev.jinvax.eligibility.application.FormFlaw;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import dev.jinvax.kit.time.MovableClock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code as_of}: nothing is now, a date its last moment in Shanghai, a time itself. */
@Singleton
class Moments {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    Instant instant(@Nullable String asOf) {
        if (asOf == null) {
            return clock.instant();
        }
        try {
            Instant instant = asOf.length() == 10
                    ? LocalDate.parse(asOf)
                            .plusDays(1)
                            .atStartOfDay(MovableClock.SHANGHAI)
                            .toInstant()
                            .minusMillis(1)
                    : OffsetDateTime.parse(asOf).toInstant();
            LocalDate day = LocalDate.ofInstant(instant, MovableClock.SHANGHAI);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        throw new ProblemException(
                CommonProblem.VALIDATION_FAILED,
                List.of(Problem.Item.of(FormFlaw.DATE_INVALID.name(), "as_of", FormFlaw.DATE_INVALID.message())));
    }

    LocalDate day(@Nullable String asOf) {
        return LocalDate.ofInstant(instant(asOf), MovableClock.SHANGHAI);
    }
}
