package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Editor;
import dev.jinvax.sites.domain.Province;
import dev.jinvax.sites.domain.Refusal;
import dev.jinvax.sites.domain.Session;
import dev.jinvax.sites.domain.SessionId;
import dev.jinvax.sites.domain.SessionSnapshot;
import dev.jinvax.sites.domain.Sessions;
import dev.jinvax.sites.domain.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Sessions as the public and as editors read them. */
@ApplicationScoped
public class ReadSessions {
    private final Sessions sessions;

    public ReadSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The sessions of the days {@code from} to {@code to} in Shanxi, both included, in order of time. */
    @Transactional
    public List<SessionSnapshot> ofSite(SiteId site, LocalDate from, LocalDate to, Sessions.Place after, int limit) {
        return sessions.list(
                site,
                from.atStartOfDay(Province.ZONE).toInstant(),
                to.plusDays(1).atStartOfDay(Province.ZONE).toInstant(),
                after,
                limit);
    }

    /** One session with what booking told of it, for its editors. */
    @Transactional
    public Outcome<Counted> one(SessionId id, Editor editor) {
        Optional<Counted> found = sessions.find(id)
                .map(Session::snapshot)
                .filter(session -> editor.mayEdit(session.cityCode()))
                .map(session -> new Counted(session, sessions.count(id)));
        return found.<Outcome<Counted>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of(Refusal.Reason.NOT_FOUND)));
    }

    /** A session and who is booked. */
    public record Counted(SessionSnapshot session, Sessions.Count count) {}
}
