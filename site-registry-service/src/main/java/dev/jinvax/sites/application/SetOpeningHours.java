package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Fault;
import dev.jinvax.sites.domain.HoursCheck;
import dev.jinvax.sites.domain.OpeningHours;
import dev.jinvax.sites.domain.Reference;
import dev.jinvax.sites.domain.Refusal;
import dev.jinvax.sites.domain.SiteChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replaces the opening hours; coming sessions follow, except where people are booked. */
@ApplicationScoped
public class SetOpeningHours {
    private final SiteDesk desk;
    private final Reference reference;

    public SetOpeningHours(SiteDesk desk, Reference reference) {
        this.desk = desk;
        this.reference = reference;
    }

    public Outcome<Edited> set(Editing editing, OpeningHours hours) {
        return desk.edit(editing, SiteChange.OPENING_HOURS_CHANGED, (site, now) -> {
            List<Fault> faults = new ArrayList<>(HoursCheck.faults(hours));
            reference
                    .unknown(hours.productCodes())
                    .forEach(product -> faults.add(new Fault(Fault.Code.PRODUCT_UNKNOWN, product)));
            if (!faults.isEmpty()) {
                return Optional.of(Refusal.of(Refusal.Reason.INVALID, faults));
            }
            site.keepHours(hours, now);
            return Optional.empty();
        });
    }
}
