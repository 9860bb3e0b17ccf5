package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Fault;
import dev.jinvax.sites.domain.Province;
import dev.jinvax.sites.domain.Refusal;
import dev.jinvax.sites.domain.Site;
import dev.jinvax.sites.domain.SiteChange;
import dev.jinvax.sites.domain.SiteHistory;
import dev.jinvax.sites.domain.SiteState;
import dev.jinvax.sites.domain.StateConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Generates the sessions of some days from the opening hours, as often as asked with the same result. */
@ApplicationScoped
public class GenerateSessions {
    private static final int MOST_DAYS = 92;
    private static final int FARTHEST_DAYS = 365;

    private final SiteDesk desk;
    private final Timetable timetable;
    private final SiteHistory history;

    public GenerateSessions(SiteDesk desk, Timetable timetable, SiteHistory history) {
        this.desk = desk;
        this.timetable = timetable;
        this.history = history;
    }

    /** Answers how many sessions the days {@code from} to {@code to}, both included, lacked. */
    public Outcome<Integer> generate(Editing editing, LocalDate from, LocalDate to) {
        return desk.locked(editing, (site, now) -> {
            List<Fault> faults = faults(from, to, Province.dayOf(now));
            if (!faults.isEmpty()) {
                return new Outcome.Refused<>(Refusal.of(Refusal.Reason.INVALID, faults));
            }
            if (site.state() != SiteState.PUBLISHED) {
                throw new StateConflictException(site.state(), "sessions");
            }
            return new Outcome.Done<>(generate(site, from, to, now, editing));
        });
    }

    private int generate(Site site, LocalDate from, LocalDate to, Instant now, Editing editing) {
        int added = timetable.generate(site, from, to, now);
        if (added > 0) {
            history.keep(site.snapshot(), SiteChange.SESSIONS_GENERATED, editing.editor(), now, SiteHistory.Note.NONE);
        }
        return added;
    }

    private static List<Fault> faults(LocalDate from, LocalDate to, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (to.isBefore(from)) {
            faults.add(new Fault(Fault.Code.RANGE_REVERSED, "to"));
        }
        if (from.isBefore(today)) {
            faults.add(new Fault(Fault.Code.DATE_PAST, "from"));
        }
        if (to.isAfter(today.plusDays(FARTHEST_DAYS)) || to.isAfter(from.plusDays(MOST_DAYS - 1))) {
            faults.add(new Fault(Fault.Code.RANGE_TOO_LONG, "to"));
        }
        return faults;
    }
}
