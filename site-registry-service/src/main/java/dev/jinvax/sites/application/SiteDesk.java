package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Fault;
import dev.jinvax.sites.domain.Province;
import dev.jinvax.sites.domain.Refusal;
import dev.jinvax.sites.domain.RegistryNews;
import dev.jinvax.sites.domain.Site;
import dev.jinvax.sites.domain.SiteChange;
import dev.jinvax.sites.domain.SiteHistory;
import dev.jinvax.sites.domain.SiteState;
import dev.jinvax.sites.domain.Sites;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The one way to change a site: locks it, checks who asks and what they have seen, lets the change happen, and then
 * never forgets completeness, sessions, history and the event. A refusal leaves nothing behind.
 */
@ApplicationScoped
class SiteDesk {
    private final Sites sites;
    private final SiteHistory history;
    private final RegistryNews news;
    private final Timetable timetable;
    private final Clock clock;

    SiteDesk(Sites sites, SiteHistory history, RegistryNews news, Timetable timetable, Clock clock) {
        this.sites = sites;
        this.history = history;
        this.news = news;
        this.timetable = timetable;
        this.clock = clock;
    }

    /** @param verb changes the site, or says why not */
    @Transactional
    Outcome<Edited> edit(Editing editing, SiteChange change, BiFunction<Site, Instant, Optional<Refusal>> verb) {
        return locked(editing, (site, now) -> {
            int before = site.version();
            int place = site.locationVersion();
            Optional<Refusal> refusal = verb.apply(site, now);
            if (refusal.isEmpty() && site.state().holdsPosition()) {
                refusal = incomplete(site, now);
            }
            if (refusal.isPresent()) {
                return new Outcome.Refused<>(refusal.get());
            }
            return new Outcome.Done<>(
                    site.version() == before
                            ? new Edited(site.snapshot(), TimetableChange.NONE)
                            : conclude(
                                    site, editing, site.locationVersion() == place ? change : SiteChange.MOVED, now));
        });
    }

    /** The checks alone, for what touches a site without changing it. */
    @Transactional
    <T> Outcome<T> locked(Editing editing, BiFunction<Site, Instant, Outcome<T>> work) {
        Optional<Site> found = sites.lock(editing.site());
        Optional<Refusal> refusal = found.isEmpty()
                ? Optional.of(Refusal.of(Refusal.Reason.NOT_FOUND))
                : refusal(found.get(), editing).map(Refusal::of);
        Outcome<T> outcome = refusal.isPresent()
                ? new Outcome.Refused<>(refusal.get())
                : work.apply(found.orElseThrow(), clock.instant());
        if (outcome instanceof Outcome.Refused<T>) {
            QuarkusTransaction.setRollbackOnly();
        }
        return outcome;
    }

    /** What keeps a site from being open to the public, as a refusal. */
    static Optional<Refusal> incomplete(Site site, Instant now) {
        List<Fault> missing = site.missing(Province.dayOf(now));
        return missing.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(Refusal.Reason.SITE_INCOMPLETE, missing));
    }

    /** The draft of another city does not exist for the caller; a public site does, and is not theirs. */
    private static Optional<Refusal.Reason> refusal(Site site, Editing editing) {
        if (!editing.editor().mayEdit(site.cityCode())) {
            return Optional.of(
                    site.state() == SiteState.DRAFT ? Refusal.Reason.NOT_FOUND : Refusal.Reason.CITY_NOT_YOURS);
        }
        boolean stale = editing.expectedVersion()
                .map(version -> version != site.version())
                .orElse(false);
        return stale ? Optional.of(Refusal.Reason.STALE) : Optional.empty();
    }

    private Edited conclude(Site site, Editing editing, SiteChange change, Instant now) {
        TimetableChange sessions = timetable.follow(site, change, now);
        var snapshot = site.snapshot();
        history.keep(snapshot, change, editing.editor(), now, SiteHistory.Note.words(editing.note()));
        if (site.state() != SiteState.DRAFT) {
            news.tell(snapshot);
        }
        return new Edited(snapshot, sessions);
    }
}
