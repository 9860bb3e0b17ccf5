package dev.jinvax.sites.api;

import dev.jinvax.sites.domain.SessionId;
import dev.jinvax.sites.domain.SiteId;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Full addresses in published files. Configured, not read from the request: whoever asks does not decide where others go. */
@Singleton
public class BulkLinks {
    private static final String SESSION = "{session_id}";

    private final String publicUrl;
    private final String bookingLink;

    public BulkLinks(
            @ConfigProperty(name = "jinvax.sites.public-url") String publicUrl,
            @ConfigProperty(name = "jinvax.sites.booking-link") String bookingLink) {
        this.publicUrl = publicUrl;
        this.bookingLink = bookingLink;
    }

    String manifest() {
        return publicUrl + "/$bulk-publish";
    }

    String file(String name) {
        return publicUrl + "/bulk-publish/" + name;
    }

    String sites() {
        return publicUrl + "/v1/sites";
    }

    String site(SiteId site) {
        return sites() + "/" + site;
    }

    /** Where a person begins to book the session. */
    String booking(SessionId session) {
        return bookingLink.replace(SESSION, session.toString());
    }
}
