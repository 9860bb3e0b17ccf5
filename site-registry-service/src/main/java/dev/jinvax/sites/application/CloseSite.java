package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.SiteChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Gives a site up for good; its coming sessions are cancelled, its position is free. */
@ApplicationScoped
public class CloseSite {
    private final SiteDesk desk;

    public CloseSite(SiteDesk desk) {
        this.desk = desk;
    }

    public Outcome<Edited> close(Editing editing) {
        return desk.edit(editing, SiteChange.CLOSED, (site, now) -> {
            site.close(now);
            return Optional.empty();
        });
    }
}
