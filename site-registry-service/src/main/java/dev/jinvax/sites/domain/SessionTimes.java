package dev.jinvax.sites.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds everything that is wrong with new times of a session. A session stays on its day: age, papers, price and the
 * interval between doses were judged for it; for another day it is cancelled and others are opened.
 */
final class SessionTimes {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(12);

    private SessionTimes() {}

    static List<Fault> faults(Instant from, Instant startsAt, Instant endsAt, Instant now) {
        List<Fault> faults = new ArrayList<>();
        // Far times first: no calendar has a day for the last of them.
        Duration shift = Duration.between(from, startsAt).abs();
        if (shift.toDays() > 1 || !Province.dayOf(startsAt).equals(Province.dayOf(from))) {
            faults.add(new Fault(Fault.Code.ANOTHER_DAY, "starts_at"));
        }
        if (!startsAt.isAfter(now)) {
            faults.add(new Fault(Fault.Code.TIME_PAST, "starts_at"));
        }
        if (startsAt.getEpochSecond() % 60 != 0 || startsAt.getNano() != 0) {
            faults.add(new Fault(Fault.Code.NOT_A_WHOLE_MINUTE, "starts_at"));
        }
        if (endsAt.getEpochSecond() % 60 != 0 || endsAt.getNano() != 0) {
            faults.add(new Fault(Fault.Code.NOT_A_WHOLE_MINUTE, "ends_at"));
        }
        Duration length = Duration.between(startsAt, endsAt);
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            faults.add(new Fault(Fault.Code.LENGTH_UNUSUAL, "ends_at"));
        }
        return faults;
    }
}
