package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.CancellationCause;
import dev.jinvax.sites.domain.Holidays;
import dev.jinvax.sites.domain.PlannedSession;
import dev.jinvax.sites.domain.Province;
import dev.jinvax.sites.domain.RegistryNews;
import dev.jinvax.sites.domain.SessionId;
import dev.jinvax.sites.domain.Sessions;
import dev.jinvax.sites.domain.Site;
import dev.jinvax.sites.domain.SiteChange;
import dev.jinvax.sites.domain.SiteState;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the sessions of a locked site in line with its state, opening hours and vaccines, and tells of them. */
@Singleton
class Timetable {
    /** Sessions exist for today and this many days after it. */
    static final int DAYS_AHEAD = 60;

    private final Sessions sessions;
    private final Holidays holidays;
    private final RegistryNews news;

    Timetable(Sessions sessions, Holidays holidays, RegistryNews news) {
        this.sessions = sessions;
        this.holidays = holidays;
        this.news = news;
    }

    /** Draws the consequences of a change for the coming sessions. */
    TimetableChange follow(Site site, SiteChange change, Instant now) {
        return switch (change) {
            case PUBLISHED, RESUMED, OPENING_HOURS_CHANGED, HOLIDAYS_DECLARED, VACCINES_CHANGED ->
                site.state().holdsPosition() ? reconcile(site, now) : TimetableChange.NONE;
            case CLOSED -> cancelAll(site, now);
            case DRAFTED,
                    DETAILS_CHANGED,
                    MOVED,
                    FEES_CHANGED,
                    SUSPENDED,
                    SESSIONS_GENERATED,
                    SESSION_CAPACITY_CHANGED,
                    SESSION_MOVED,
                    SESSION_CANCELLED -> TimetableChange.NONE;
        };
    }

    /** Generates the days that came into reach since the last time; answers how many sessions that made. */
    int extend(Site site, Instant now) {
        LocalDate today = Province.dayOf(now);
        LocalDate from = site.sessionsUntil()
                .map(day -> day.plusDays(1))
                .filter(day -> day.isAfter(today))
                .orElse(today);
        int added = generate(site, from, today.plusDays(DAYS_AHEAD), now);
        site.generatedUntil(today.plusDays(DAYS_AHEAD));
        return added;
    }

    /** Adds what these days lack, both included. */
    int generate(Site site, LocalDate from, LocalDate to, Instant now) {
        if (to.isBefore(from)) {
            return 0;
        }
        var added = sessions.add(site.snapshot(), site.plan(from, to, now, holidays.calendar()), now);
        news.tell(added);
        return added.size();
    }

    private TimetableChange reconcile(Site site, Instant now) {
        LocalDate today = Province.dayOf(now);
        List<Sessions.Standing> standing = sessions.upcoming(site.id(), now);
        Map<PlannedSession.Slot, PlannedSession> planned = planned(site, standing, now);
        List<SessionId> withdrawn = new ArrayList<>();
        Map<SessionId, PlannedSession> adjusted = new HashMap<>();
        int kept = 0;
        for (Sessions.Standing each : standing) {
            PlannedSession wanted = planned.get(each.slot());
            if (wanted == null && each.live() > 0) {
                kept++;
            } else if (wanted == null) {
                withdrawn.add(each.session().sessionId());
            } else if (each.differsFrom(wanted)) {
                adjusted.put(each.session().sessionId(), each.adjustedTo(wanted));
            }
        }
        news.tell(sessions.cancel(withdrawn, CancellationCause.PLAN, now));
        news.tell(sessions.adjust(adjusted, now));
        int added = 0;
        if (site.state() == SiteState.PUBLISHED) {
            added = generate(site, today, today.plusDays(DAYS_AHEAD), now);
            site.generatedUntil(today.plusDays(DAYS_AHEAD));
        }
        return new TimetableChange(added, adjusted.size(), withdrawn.size(), kept);
    }

    /** What is wanted, as far ahead as sessions stand: editors may have generated more than the usual days. */
    private Map<PlannedSession.Slot, PlannedSession> planned(Site site, List<Sessions.Standing> standing, Instant now) {
        LocalDate today = Province.dayOf(now);
        LocalDate last = standing.stream()
                .map(each -> Province.dayOf(each.session().startsAt()))
                .reduce(today, (one, other) -> one.isAfter(other) ? one : other);
        Map<PlannedSession.Slot, PlannedSession> planned = new HashMap<>();
        site.plan(today, last, now, holidays.calendar()).forEach(session -> planned.put(session.slot(), session));
        return planned;
    }

    private TimetableChange cancelAll(Site site, Instant now) {
        List<SessionId> upcoming = sessions.upcoming(site.id(), now).stream()
                .map(each -> each.session().sessionId())
                .toList();
        news.tell(sessions.cancel(upcoming, CancellationCause.SITE_CLOSED, now));
        return new TimetableChange(0, 0, upcoming.size(), 0);
    }
}
