package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.AddressChange;
import dev.jinvax.sites.domain.SiteChange;
import dev.jinvax.sites.domain.SiteDetails;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Changes what people read of a site; of a move, those who are booked are told by booking. */
@ApplicationScoped
public class DescribeSite {
    private final SiteDesk desk;

    public DescribeSite(SiteDesk desk) {
        this.desk = desk;
    }

    public Outcome<Edited> describe(Editing editing, SiteDetails details, AddressChange meaning) {
        return desk.edit(editing, SiteChange.DETAILS_CHANGED, (site, now) -> {
            site.describe(details, meaning, now);
            return Optional.empty();
        });
    }
}
