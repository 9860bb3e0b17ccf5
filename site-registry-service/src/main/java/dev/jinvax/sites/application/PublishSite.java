package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Refusal;
import dev.jinvax.sites.domain.Site;
import dev.jinvax.sites.domain.SiteChange;
import dev.jinvax.sites.domain.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Opens a draft to the public, in one of the two positions of its city (N6). */
@ApplicationScoped
public class PublishSite {
    private static final int POSITIONS_PER_CITY = 2;

    private final SiteDesk desk;
    private final Sites sites;

    public PublishSite(SiteDesk desk, Sites sites) {
        this.desk = desk;
        this.sites = sites;
    }

    public Outcome<Edited> publish(Editing editing) {
        return desk.edit(editing, SiteChange.PUBLISHED, this::publish);
    }

    private Optional<Refusal> publish(Site site, Instant now) {
        site.requireDraft();
        Optional<Refusal> incomplete = SiteDesk.incomplete(site, now);
        if (incomplete.isPresent()) {
            return incomplete;
        }
        Set<Integer> taken = sites.positionsTaken(site.cityCode());
        var free = IntStream.rangeClosed(1, POSITIONS_PER_CITY)
                .filter(position -> !taken.contains(position))
                .findFirst();
        if (free.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.CITY_SITES_FULL));
        }
        site.publish(free.getAsInt(), now);
        return Optional.empty();
    }
}
