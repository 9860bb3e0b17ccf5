package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.RegistryNews;
import dev.jinvax.sites.domain.SessionId;
import dev.jinvax.sites.domain.SessionSnapshot;
import dev.jinvax.sites.domain.Sessions;
import dev.jinvax.sites.domain.Site;
import dev.jinvax.sites.domain.SiteId;
import dev.jinvax.sites.domain.SiteState;
import dev.jinvax.sites.domain.Sites;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells everything again as it now is, so that wiped topics are refilled. Each site is told under its lock: an older
 * state can never come to lie after a newer one on a compacted topic. Receivers know the versions already.
 */
@ApplicationScoped
public class RepublishRegistry {
    private static final int SLICE = 500;
    private static final Sessions.Place START = new Sessions.Place(Instant.EPOCH, new SessionId(new UUID(0, 0)));
    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Sites sites;
    private final Sessions sessions;
    private final RegistryNews news;

    public RepublishRegistry(Sites sites, Sessions sessions, RegistryNews news) {
        this.sites = sites;
        this.sessions = sessions;
        this.news = news;
    }

    public Told republish() {
        Told told = new Told(0, 0);
        SiteId after = new SiteId(new UUID(0, 0));
        List<SiteId> page = page(after);
        while (!page.isEmpty()) {
            for (SiteId id : page) {
                told = told.and(QuarkusTransaction.requiringNew().call(() -> tell(id)));
                after = id;
            }
            page = page(after);
        }
        return told;
    }

    private List<SiteId> page(SiteId after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sites.list(Optional.empty(), Optional.empty(), after, SLICE).stream()
                        .map(Site::id)
                        .toList());
    }

    private Told tell(SiteId id) {
        Optional<Site> site = sites.lock(id).filter(found -> found.state() != SiteState.DRAFT);
        if (site.isEmpty()) {
            return new Told(0, 0);
        }
        news.tell(site.get().snapshot());
        int told = 0;
        List<SessionSnapshot> slice = sessions.list(id, Instant.EPOCH, FOR_EVER, START, SLICE);
        while (!slice.isEmpty()) {
            news.tell(slice);
            told += slice.size();
            SessionSnapshot last = slice.get(slice.size() - 1);
            slice = sessions.list(
                    id, Instant.EPOCH, FOR_EVER, new Sessions.Place(last.startsAt(), last.sessionId()), SLICE);
        }
        return new Told(1, told);
    }

    /** How much was told. */
    public record Told(int sites, int sessions) {
        Told and(Told more) {
            return new Told(sites + more.sites, sessions + more.sessions);
        }
    }
}
