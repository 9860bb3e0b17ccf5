package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.Partner;
import dev.jinvax.booking.domain.PartnerJournal;
import dev.jinvax.booking.domain.Partners;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Ops describes a partner, suspends it or lets it in again; the next reservation already knows. */
@Singleton
public class DescribePartner {
    private final Partners partners;
    private final PartnerJournal journal;

    public DescribePartner(Partners partners, PartnerJournal journal) {
        this.partners = partners;
        this.journal = journal;
    }

    @Transactional
    public Partner describe(String clientId, Partner.Profile profile) {
        Optional<Partner> known = partners.lock(clientId);
        Partner partner = known.orElseGet(() -> new Partner(clientId));
        if (known.isPresent() && partner.profile().equals(profile)) {
            return partner;
        }
        partner.describe(profile);
        if (known.isEmpty()) {
            partners.add(partner);
        }
        journal.tell(partner);
        return partner;
    }

    @Transactional
    public List<Partner> all() {
        return partners.all();
    }
}
