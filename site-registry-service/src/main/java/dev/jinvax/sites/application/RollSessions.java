package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Editor;
import dev.jinvax.sites.domain.Province;
import dev.jinvax.sites.domain.Site;
import dev.jinvax.sites.domain.SiteChange;
import dev.jinvax.sites.domain.SiteHistory;
import dev.jinvax.sites.domain.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Gives published sites the sessions of the days that came into reach; replicas share the work. */
@ApplicationScoped
public class RollSessions {
    private final Sites sites;
    private final Timetable timetable;
    private final SiteHistory history;
    private final Clock clock;

    public RollSessions(Sites sites, Timetable timetable, SiteHistory history, Clock clock) {
        this.sites = sites;
        this.timetable = timetable;
        this.history = history;
        this.clock = clock;
    }

    /** Serves one site; false when none is due. */
    @Transactional
    public boolean rollOne() {
        Instant now = clock.instant();
        Optional<Site> due = sites.lockDueForSessions(Province.dayOf(now).plusDays(Timetable.DAYS_AHEAD));
        due.ifPresent(site -> {
            if (timetable.extend(site, now) > 0) {
                history.keep(
                        site.snapshot(), SiteChange.SESSIONS_GENERATED, Editor.CALENDAR, now, SiteHistory.Note.NONE);
            }
        });
        return due.isPresent();
    }
}
