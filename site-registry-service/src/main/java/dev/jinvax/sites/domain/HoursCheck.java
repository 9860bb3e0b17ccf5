package dev.jinvax.sites.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds everything that is wrong with opening hours before they are kept. */
public final class HoursCheck {
    /** Most sessions a site may have on a day, so that sixty days stay a size one transaction carries. */
    public static final int MOST_SESSIONS_A_DAY = 200;

    private final Set<Fault> faults = new LinkedHashSet<>();

    private HoursCheck() {}

    public static List<Fault> faults(OpeningHours hours) {
        HoursCheck check = new HoursCheck();
        check.weekly(hours.weekly());
        check.exceptions(hours.exceptions());
        return List.copyOf(check.faults);
    }

    private void weekly(List<OpeningHours.Weekly> weekly) {
        for (int index = 0; index < weekly.size(); index++) {
            String field = "weekly[" + index + "].period";
            period(weekly.get(index).period(), field);
            pools(weekly.get(index).period(), field);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            Map<String, OpeningPeriod> ofDay = new TreeMap<>();
            for (int index = 0; index < weekly.size(); index++) {
                if (weekly.get(index).days().contains(day)) {
                    ofDay.put("weekly[" + index + "].period", weekly.get(index).period());
                }
            }
            day(ofDay, "weekly");
        }
    }

    private void exceptions(List<OpeningHours.ExceptionalDay> exceptions) {
        Set<LocalDate> seen = new HashSet<>();
        for (int index = 0; index < exceptions.size(); index++) {
            String field = "exceptions[" + index + "]";
            OpeningHours.ExceptionalDay exception = exceptions.get(index);
            if (!seen.add(exception.date())) {
                faults.add(new Fault(Fault.Code.DATE_REPEATED, field + ".date"));
            }
            Map<String, OpeningPeriod> ofDay = new TreeMap<>();
            for (int number = 0; number < exception.periods().size(); number++) {
                String name = field + ".periods[" + number + "]";
                period(exception.periods().get(number), name);
                pools(exception.periods().get(number), name);
                ofDay.put(name, exception.periods().get(number));
            }
            day(ofDay, field);
        }
    }

    private void period(OpeningPeriod period, String field) {
        if (period.closesMinute() <= period.opensMinute()) {
            faults.add(new Fault(Fault.Code.CLOSES_BEFORE_OPENING, field + ".closes_at"));
        } else if (period.slots() == 0) {
            faults.add(new Fault(Fault.Code.NO_SLOT_FITS, field + ".slot_minutes"));
        }
    }

    private void pools(OpeningPeriod period, String field) {
        period.reserved().forEach((product, pools) -> {
            if (!pools.fitInto(period.capacity().getOrDefault(product, 0))) {
                faults.add(new Fault(Fault.Code.POOLS_EXCEED_PLACES, field + ".capacity." + product));
            }
        });
    }

    private void day(Map<String, OpeningPeriod> periods, String field) {
        List<OpeningPeriod> earlier = new ArrayList<>();
        int sessions = 0;
        for (Map.Entry<String, OpeningPeriod> named : periods.entrySet()) {
            OpeningPeriod period = named.getValue();
            if (earlier.stream().anyMatch(period::clashesWith)) {
                faults.add(new Fault(Fault.Code.HOURS_OVERLAP, named.getKey()));
            }
            earlier.add(period);
            sessions += period.slots() * period.capacity().size();
        }
        if (sessions > MOST_SESSIONS_A_DAY) {
            faults.add(new Fault(Fault.Code.TOO_MANY_SESSIONS, field));
        }
    }
}
