package dev.jinvax.kit.caller;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who calls, as the verified token says.
 *
 * @param clientId the OAuth client; what it made is its own
 * @param orgId employer or university, on organisation accounts
 * @param siteId the site a desk or clinician works at
 * @param cityCode GB/T 2260 code of the city an editor or a desk belongs to
 */
public record Caller(
        String clientId,
        Optional<Channel> channel,
        Optional<String> orgId,
        Optional<UUID> siteId,
        Optional<String> cityCode,
        Set<String> scopes) {
    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(String scope) {
        return scopes.contains(scope);
    }
}
