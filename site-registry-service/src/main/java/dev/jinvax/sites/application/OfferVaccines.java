package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Fault;
import dev.jinvax.sites.domain.Reference;
import dev.jinvax.sites.domain.Refusal;
import dev.jinvax.sites.domain.Sessions;
import dev.jinvax.sites.domain.Site;
import dev.jinvax.sites.domain.SiteChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says which vaccines a site has. One that people are booked for cannot be dropped unseen. */
@ApplicationScoped
public class OfferVaccines {
    private final SiteDesk desk;
    private final Reference reference;
    private final Sessions sessions;

    public OfferVaccines(SiteDesk desk, Reference reference, Sessions sessions) {
        this.desk = desk;
        this.reference = reference;
        this.sessions = sessions;
    }

    public Outcome<Edited> offer(Editing editing, Set<String> productCodes) {
        return desk.edit(editing, SiteChange.VACCINES_CHANGED, (site, now) -> {
            List<Fault> unknown = reference.unknown(productCodes).stream()
                    .map(product -> new Fault(Fault.Code.PRODUCT_UNKNOWN, product))
                    .toList();
            if (!unknown.isEmpty()) {
                return Optional.of(Refusal.of(Refusal.Reason.INVALID, unknown));
            }
            int booked = bookedForOthers(site, productCodes, now);
            if (booked > 0) {
                return Optional.of(Refusal.booked(Refusal.Reason.SESSIONS_BOOKED, booked));
            }
            site.offer(productCodes, now);
            return Optional.empty();
        });
    }

    private int bookedForOthers(Site site, Set<String> productCodes, Instant now) {
        return sessions.upcoming(site.id(), now).stream()
                .filter(standing -> !productCodes.contains(standing.session().productCode()))
                .mapToInt(Sessions.Standing::live)
                .sum();
    }
}
