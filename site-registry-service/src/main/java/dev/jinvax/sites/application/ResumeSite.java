package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.SiteChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Opens a suspended site again; what its calendar lacks is generated. */
@ApplicationScoped
public class ResumeSite {
    private final SiteDesk desk;

    public ResumeSite(SiteDesk desk) {
        this.desk = desk;
    }

    public Outcome<Edited> resume(Editing editing) {
        return desk.edit(editing, SiteChange.RESUMED, (site, now) -> {
            site.resume(now);
            return Optional.empty();
        });
    }
}
