package dev.jinvax.sites.application;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.sites.domain.Editor;
import dev.jinvax.sites.domain.Fault;
import dev.jinvax.sites.domain.Reference;
import dev.jinvax.sites.domain.Refusal;
import dev.jinvax.sites.domain.Site;
import dev.jinvax.sites.domain.SiteChange;
import dev.jinvax.sites.domain.SiteDetails;
import dev.jinvax.sites.domain.SiteHistory;
import dev.jinvax.sites.domain.SiteId;
import dev.jinvax.sites.domain.SiteSnapshot;
import dev.jinvax.sites.domain.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Begins a site that only the editors of its city see. */
@ApplicationScoped
public class DraftSite {
    private final Sites sites;
    private final Reference reference;
    private final SiteHistory history;
    private final Clock clock;

    public DraftSite(Sites sites, Reference reference, SiteHistory history, Clock clock) {
        this.sites = sites;
        this.reference = reference;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome<SiteSnapshot> draft(Draft draft, Editor editor) {
        if (reference.city(draft.cityCode()).isEmpty()) {
            return new Outcome.Refused<>(
                    Refusal.of(Refusal.Reason.INVALID, List.of(new Fault(Fault.Code.CITY_UNKNOWN, "city_code"))));
        }
        if (!editor.mayEdit(draft.cityCode())) {
            return new Outcome.Refused<>(Refusal.of(Refusal.Reason.CITY_NOT_YOURS));
        }
        SiteId id = draft.siteId().orElseGet(() -> new SiteId(Ids.next()));
        if (!sites.reserve(id)) {
            return new Outcome.Refused<>(Refusal.of(Refusal.Reason.SITE_ID_TAKEN));
        }
        Instant now = clock.instant();
        Site site = Site.draft(id, draft.cityCode(), draft.details(), now);
        sites.add(site);
        history.keep(site.snapshot(), SiteChange.DRAFTED, editor, now, SiteHistory.Note.NONE);
        return new Outcome.Done<>(site.snapshot());
    }

    /**
     * What a draft begins with.
     *
     * @param siteId chosen by the editor, for instance to keep the id of another system
     */
    public record Draft(Optional<SiteId> siteId, String cityCode, SiteDetails details) {}
}
