package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Editor;
import dev.jinvax.sites.domain.Refusal;
import dev.jinvax.sites.domain.RegistryNews;
import dev.jinvax.sites.domain.Session;
import dev.jinvax.sites.domain.SessionId;
import dev.jinvax.sites.domain.SessionSnapshot;
import dev.jinvax.sites.domain.Sessions;
import dev.jinvax.sites.domain.SiteChange;
import dev.jinvax.sites.domain.SiteHistory;
import dev.jinvax.sites.domain.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The one way to change a single session: under the lock of its site, with history and event. */
@ApplicationScoped
class SessionDesk {
    private final SiteDesk desk;
    private final Sessions sessions;
    private final SiteHistory history;
    private final RegistryNews news;

    SessionDesk(SiteDesk desk, Sessions sessions, SiteHistory history, RegistryNews news) {
        this.desk = desk;
        this.sessions = sessions;
        this.history = history;
        this.news = news;
    }

    /** @param verb changes the session, or says why not */
    @Transactional
    Outcome<SessionSnapshot> edit(
            SessionId id,
            Editor editor,
            Optional<String> words,
            SiteChange change,
            BiFunction<Session, Instant, Optional<Refusal>> verb) {
        Optional<SiteId> siteId = sessions.siteOf(id);
        if (siteId.isEmpty()) {
            return new Outcome.Refused<>(Refusal.of(Refusal.Reason.NOT_FOUND));
        }
        return desk.locked(Editing.of(siteId.get(), editor), (site, now) -> {
            Session session = sessions.lock(id).orElseThrow();
            SessionSnapshot before = session.snapshot();
            Optional<Refusal> refusal = verb.apply(session, now);
            if (refusal.isPresent()) {
                return new Outcome.Refused<>(refusal.get());
            }
            SessionSnapshot after = session.snapshot();
            if (after.equals(before)) {
                return new Outcome.Done<>(after);
            }
            history.keep(site.snapshot(), change, editor, now, new SiteHistory.Note(Optional.of(id), words));
            news.tell(List.of(after));
            return new Outcome.Done<>(after);
        });
    }
}
