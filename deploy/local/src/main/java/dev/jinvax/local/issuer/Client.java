package dev.jinvax.local.issuer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who may ask for tokens.
 *
 * @param claims what its tokens say besides, for instance {@code channel} or {@code site_id}
 */
public record Client(String id, List<String> scopes, Map<String, String> claims) {
    public Client {
        scopes = List.copyOf(scopes);
        claims = Map.copyOf(claims);
    }

    static Client of(String id, String scopes) {
        return new Client(id, List.of(scopes.split(" ")), Map.of());
    }

    Client with(String claim, String value) {
        Map<String, String> more = new LinkedHashMap<>(claims);
        more.put(claim, value);
        return new Client(id, scopes, more);
    }

    /** Known to everybody who reads this: good for one machine, and refused outside the local profile. */
    public String secret() {
        return "local-" + id;
    }
}
