package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.Partner;
import dev.jinvax.booking.domain.PartnerJournal;
import dev.jinvax.booking.domain.Partners;
import dev.jinvax.kit.limits.ClientRule;
import dev.jinvax.kit.limits.ClientRules;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Ops describes a partner, suspends it or lets it in again; the next reservation already knows. */
@Singleton
public class DescribePartner {
    private final Partners partners;
    private final PartnerJournal journal;
    private final ClientRules rules;

    public DescribePartner(Partners partners, PartnerJournal journal, ClientRules rules) {
        this.partners = partners;
        this.journal = journal;
        this.rules = rules;
    }

    /** @param seen the version the editor has read; empty when the partner has changed since, and nothing is done */
    @Transactional
    public Optional<Partner> describe(String clientId, Optional<Long> seen, Partner.Profile profile) {
        Optional<Partner> known = partners.lock(clientId);
        Partner partner = known.orElseGet(() -> new Partner(clientId));
        if (seen.isPresent() && seen.get() != partner.version()) {
            return Optional.empty();
        }
        if (known.isPresent() && partner.profile().equals(profile)) {
            return Optional.of(partner);
        }
        partner.describe(profile);
        if (known.isEmpty()) {
            partners.add(partner);
        }
        journal.tell(partner);
        rules.keep(
                List.of(new ClientRule(clientId, partner.version(), profile.suspended(), profile.requestsPerSecond())));
        return Optional.of(partner);
    }

    @Transactional
    public Optional<Partner> find(String clientId) {
        return partners.find(clientId);
    }

    @Transactional
    public List<Partner> all() {
        return partners.all();
    }
}
