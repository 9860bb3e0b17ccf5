package dev.jinvax.sites.api;

import dev.jinvax.sites.application.ReadSite;
import dev.jinvax.sites.domain.SiteId;
import dev.jinvax.sites.domain.SiteSnapshot;
import dev.jinvax.sites.domain.SiteState;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Finds a site for whoever reads: a draft is there for its editors only. */
@Singleton
public class VisibleSite {
    private final ReadSite sites;
    private final CallingEditor editor;

    public VisibleSite(ReadSite sites, CallingEditor editor) {
        this.sites = sites;
        this.editor = editor;
    }

    /** The token is looked at for drafts alone: what is public is answered alike to everybody. */
    SiteSnapshot find(UUID siteId) {
        return sites.one(new SiteId(siteId))
                .filter(site -> site.state() != SiteState.DRAFT
                        || editor.ifAny()
                                .map(who -> who.mayEdit(site.cityCode()))
                                .orElse(false))
                .orElseThrow(Refusals::notFound);
    }
}
