package dev.jinvax.sites.application;

import dev.jinvax.sites.domain.Editor;
import dev.jinvax.sites.domain.SiteId;
import java.util.Optional;

/**
 * Who edits which site.
 *
 * @param expectedVersion the version the editor has seen; empty when any will do
 * @param note the editor's own words for the history
 */
public record Editing(SiteId site, Editor editor, Optional<Integer> expectedVersion, Optional<String> note) {
    public static Editing of(SiteId site, Editor editor) {
        return new Editing(site, editor, Optional.empty(), Optional.empty());
    }
}
