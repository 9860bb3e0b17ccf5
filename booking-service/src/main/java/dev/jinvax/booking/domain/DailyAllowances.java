package dev.jinvax.booking.domain;

import java.time.LocalDate;
import java.util.Map;

/** How many bookings partners may still make on a day in Shanxi; handed out in slices, so that bookings need not ask. */
public interface DailyAllowances {
    /** The bookings a day of each partner that has such a quota. */
    Map<String, Integer> quotas();

    /** Takes up to {@code slice} bookings of the day's quota; answers how many were left to take. */
    int take(String clientId, LocalDate day, int quota, int slice);

    /** Gives back what was taken and not used. */
    void giveBack(String clientId, LocalDate day, int unused);
}
