package dev.jinvax.booking.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The guideline as a policy, with one exception for mixing: Sinovac may go on with what Wuhan began. */
public final class PolicyFixture {
    private static final Period EIGHT_WEEKS = Period.ofWeeks(8);

    private PolicyFixture() {}

    public static Policy policy(Policy.Switch... switches) {
        return new Policy(
                1,
                LocalDate.of(2021, 3, 29),
                Duration.ofMinutes(30),
                Duration.ofMinutes(45),
                List.of(1, 3, 7, 14),
                Duration.ofHours(2),
                Duration.ofHours(2),
                Optional.empty(),
                List.of(
                        product("WUHAN", 2, 21, List.of(EIGHT_WEEKS), Set.of()),
                        product("SINOVAC", 2, 21, List.of(EIGHT_WEEKS), Set.of("WUHAN")),
                        product("CANSINO", 1, 0, List.of(), Set.of()),
                        product("ZHIFEI", 3, 28, List.of(EIGHT_WEEKS, Period.ofMonths(6)), Set.of())),
                Set.of(switches));
    }

    private static ProductSchedule product(
            String code, int doses, int interval, List<Period> recommended, Set<String> continues) {
        return new ProductSchedule(code, Optional.empty(), doses, interval, Optional.of(15), recommended, continues);
    }
}
