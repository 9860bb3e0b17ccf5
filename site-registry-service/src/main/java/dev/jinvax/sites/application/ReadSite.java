package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Editor;
import dev.jinvax.sites.domain.Refusal;
import dev.jinvax.sites.domain.Site;
import dev.jinvax.sites.domain.SiteHistory;
import dev.jinvax.sites.domain.SiteId;
import dev.jinvax.sites.domain.SiteSnapshot;
import dev.jinvax.sites.domain.SiteState;
import dev.jinvax.sites.domain.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Sites as the public and as their editors read them. */
@ApplicationScoped
public class ReadSite {
    private final Sites sites;
    private final SiteHistory history;

    public ReadSite(Sites sites, SiteHistory history) {
        this.sites = sites;
        this.history = history;
    }

    /** Any site, drafts too: the caller shows a draft to its editors only. */
    @Transactional
    public Optional<SiteSnapshot> one(SiteId id) {
        return sites.find(id).map(Site::snapshot);
    }

    /** The sites an editor may edit, after that id. */
    @Transactional
    public List<SiteSnapshot> editable(Editor editor, Optional<SiteState> state, SiteId after, int limit) {
        return switch (editor.reach()) {
            case PROVINCE -> list(editor.cityCode(), state, after, limit);
            case CITY -> editor.cityCode().isEmpty() ? List.of() : list(editor.cityCode(), state, after, limit);
        };
    }

    /** What was changed on a site of the editor's, oldest first. */
    @Transactional
    public Outcome<List<SiteHistory.Entry>> history(SiteId id, Editor editor, long afterNumber, int limit) {
        return sites.find(id)
                .filter(site -> editor.mayEdit(site.cityCode()))
                .<Outcome<List<SiteHistory.Entry>>>map(site -> new Outcome.Done<>(history.of(id, afterNumber, limit)))
                .orElseGet(() -> new Outcome.Refused<>(Refusal.of(Refusal.Reason.NOT_FOUND)));
    }

    private List<SiteSnapshot> list(Optional<String> cityCode, Optional<SiteState> state, SiteId after, int limit) {
        return sites.list(cityCode, state, after, limit).stream()
                .map(Site::snapshot)
                .toList();
    }
}
