package dev.jinvax.sites.domain;

import java.time.Instant;
import java.util.List;

/** The calendar of public holidays, a year at a time as it is announced. */
public interface Holidays {
    /** All years that were announced. */
    PublicCalendar calendar();

    /** The days of a year, in order. */
    List<PublicCalendar.Day> ofYear(int year);

    /** What stood for the year before is gone. */
    void replace(int year, List<PublicCalendar.Day> days, Editor by, Instant now);
}
