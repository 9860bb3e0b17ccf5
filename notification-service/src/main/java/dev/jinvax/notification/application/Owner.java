package dev.jinvax.notification.application;

import java.util.Optional;
import java.util.UUID;

/**
 * Who asks about webhooks and deliveries.
 *
 * @param siteId set for a caller that is a site: its webhooks are told the alerts of that site
 * @param sight ops see everybody's
 */
public record Owner(String clientId, Optional<UUID> siteId, Sight sight) {

    boolean owns(String otherClientId) {
        return clientId.equals(otherClientId);
    }

    boolean sees(String otherClientId) {
        return sight == Sight.EVERYBODYS || owns(otherClientId);
    }

    Optional<String> filter() {
        return sight == Sight.EVERYBODYS ? Optional.empty() : Optional.of(clientId);
    }

    /** Whose things a caller sees. */
    public enum Sight {
        OWN,
        EVERYBODYS
    }
}
