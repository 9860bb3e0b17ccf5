package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Reference;
import dev.jinvax.sites.domain.Sessions;
import dev.jinvax.sites.domain.Site;
import dev.jinvax.sites.domain.SiteSnapshot;
import dev.jinvax.sites.domain.SiteState;
import dev.jinvax.sites.domain.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What those who look for appointments read as a whole: sites, what they offer, and what of it is taken. */
@ApplicationScoped
public class ReadOffer {
    private final Reference reference;
    private final Sites sites;
    private final Sessions sessions;
    private final Clock clock;

    public ReadOffer(Reference reference, Sites sites, Sessions sessions, Clock clock) {
        this.reference = reference;
        this.sites = sites;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Published and suspended sites with their cities, in order of city and position. */
    @Transactional
    public List<ShownSite> sites() {
        return reference.cities().stream()
                .flatMap(city -> sites.shownIn(city.cityCode()).stream()
                        .map(Site::snapshot)
                        .map(site -> new ShownSite(city, site)))
                .toList();
    }

    /** The coming sessions of the published sites of a city, as booking last counted them. */
    @Transactional
    public List<Sessions.Standing> sessions(String cityCode) {
        Instant now = clock.instant();
        return sites.shownIn(cityCode).stream()
                .filter(site -> site.state() == SiteState.PUBLISHED)
                .flatMap(site -> sessions.upcoming(site.id(), now).stream())
                .toList();
    }

    /** When anything of it last changed. */
    @Transactional
    public Instant changedAt() {
        return sessions.lastChange().orElse(Instant.EPOCH);
    }

    /** A site the public sees, and its city. */
    public record ShownSite(Reference.City city, SiteSnapshot site) {}
}
