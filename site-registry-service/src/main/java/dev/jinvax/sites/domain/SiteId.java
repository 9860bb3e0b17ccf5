package dev.jinvax.sites.domain;

import java.util.UUID;

/** Names a site. */
public record SiteId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
