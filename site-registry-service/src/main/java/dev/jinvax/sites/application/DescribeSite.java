package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.SiteChange;
import dev.jinvax.sites.domain.SiteDetails;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Changes what people read of a site. */
@ApplicationScoped
public class DescribeSite {
    private final SiteDesk desk;

    public DescribeSite(SiteDesk desk) {
        this.desk = desk;
    }

    public Outcome<Edited> describe(Editing editing, SiteDetails details) {
        return desk.edit(editing, SiteChange.DETAILS_CHANGED, (site, now) -> {
            site.describe(details, now);
            return Optional.empty();
        });
    }
}
