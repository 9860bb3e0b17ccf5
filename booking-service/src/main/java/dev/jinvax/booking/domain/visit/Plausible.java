package dev.jinvax.booking.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Which times a desk may enter; its clock may be a little ahead of ours, and paper knows minutes only. */
public final class Plausible {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
    private static final Duration LONGEST_LOOK_BACK = Duration.ofDays(400);

    private Plausible() {}

    /** In the past, but not before {@code earliest}. */
    public static boolean since(Instant earliest, Instant entered, Instant now) {
        return !isFuture(entered, now) && !entered.isBefore(earliest.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Earlier today, as the day is counted in Shanxi. */
    public static boolean today(Instant entered, Instant now) {
        return !isFuture(entered, now)
                && entered.isAfter(now.minus(LONGEST_LOOK_BACK))
                && LocalDate.ofInstant(entered, SHANGHAI).equals(LocalDate.ofInstant(now, SHANGHAI));
    }

    private static boolean isFuture(Instant entered, Instant now) {
        return entered.isAfter(now.plus(CLOCKS_DIFFER));
    }
}
