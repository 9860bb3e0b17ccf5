package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.SiteChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Keeps a site shown but not bookable; it keeps its position. */
@ApplicationScoped
public class SuspendSite {
    private final SiteDesk desk;

    public SuspendSite(SiteDesk desk) {
        this.desk = desk;
    }

    public Outcome<Edited> suspend(Editing editing) {
        return desk.edit(editing, SiteChange.SUSPENDED, (site, now) -> {
            site.suspend(now);
            return Optional.empty();
        });
    }
}
