package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Editor;
import dev.jinvax.sites.domain.Fault;
import dev.jinvax.sites.domain.Holidays;
import dev.jinvax.sites.domain.PublicCalendar;
import dev.jinvax.sites.domain.Refusal;
import dev.jinvax.sites.domain.SiteChange;
import dev.jinvax.sites.domain.SiteHistory;
import dev.jinvax.sites.domain.SiteId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Declares the public holidays of a year as they were announced. The calendars of all sites follow, each under its lock:
 * empty sessions go, those with people in them stay and are counted. Declaring the same again repairs what was cut off.
 */
@ApplicationScoped
public class DeclareHolidays {
    private final Holidays holidays;
    private final ReadOffer offer;
    private final SiteDesk desk;
    private final Timetable timetable;
    private final SiteHistory history;
    private final Clock clock;

    public DeclareHolidays(
            Holidays holidays, ReadOffer offer, SiteDesk desk, Timetable timetable, SiteHistory history, Clock clock) {
        this.holidays = holidays;
        this.offer = offer;
        this.desk = desk;
        this.timetable = timetable;
        this.history = history;
        this.clock = clock;
    }

    /** Answers what happened to the sessions of all sites. */
    public Outcome<TimetableChange> declare(int year, List<PublicCalendar.Day> days, Editor editor) {
        List<Fault> faults = faults(year, days);
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(Refusal.Reason.INVALID, faults));
        }
        QuarkusTransaction.requiringNew().run(() -> holidays.replace(year, days, editor, clock.instant()));
        TimetableChange all = TimetableChange.NONE;
        for (ReadOffer.ShownSite shown : offer.sites()) {
            all = all.and(follow(shown.site().siteId(), editor));
        }
        return new Outcome.Done<>(all);
    }

    @Transactional
    public List<PublicCalendar.Day> ofYear(int year) {
        return holidays.ofYear(year);
    }

    private TimetableChange follow(SiteId id, Editor editor) {
        Outcome<TimetableChange> followed = desk.locked(Editing.of(id, editor), (site, now) -> {
            TimetableChange change = timetable.follow(site, SiteChange.HOLIDAYS_DECLARED, now);
            if (!change.equals(TimetableChange.NONE)) {
                history.keep(site.snapshot(), SiteChange.HOLIDAYS_DECLARED, editor, now, SiteHistory.Note.NONE);
            }
            return new Outcome.Done<>(change);
        });
        return followed instanceof Outcome.Done<TimetableChange> done ? done.value() : TimetableChange.NONE;
    }

    private static List<Fault> faults(int year, List<PublicCalendar.Day> days) {
        List<Fault> faults = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int index = 0; index < days.size(); index++) {
            LocalDate date = days.get(index).date();
            if (date.getYear() != year) {
                faults.add(new Fault(Fault.Code.DATE_OF_ANOTHER_YEAR, "days[" + index + "].date"));
            }
            if (!seen.add(date)) {
                faults.add(new Fault(Fault.Code.DATE_REPEATED, "days[" + index + "].date"));
            }
        }
        return faults;
    }
}
