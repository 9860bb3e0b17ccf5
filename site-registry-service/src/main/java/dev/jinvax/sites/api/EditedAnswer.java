package dev.jinvax.sites.api;

import dev.jinvax.sites.application.Edited;
import dev.jinvax.sites.application.Outcome;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer to an edit: the site as it now is, its new ETag, and what happened to its sessions. */
final class EditedAnswer {
    private EditedAnswer() {}

    static Response of(Outcome<Edited> outcome) {
        Edited edited = outcome.orElseThrow(Refusals::problem);
        return Response.ok(SiteView.of(edited.site(), edited.sessions()))
                .header(HttpHeaders.ETAG, IfMatch.tag(edited.site().version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
