package dev.jinvax.local.issuer;

import io.vertx.core.MultiMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent to the token endpoint.
 *
 * @param form the decoded form
 * @param authorization the header of that name
 */
record TokenRequest(MultiMap form, @Nullable String authorization) {
    private static final String BASIC = "Basic ";
    private static final List<String> SINGLE = List.of("grant_type", "scope", "client_id", "client_secret");

    /** Who asks and for what, or why not. */
    Grant judge() throws TokenRefusal {
        for (String name : SINGLE) {
            if (form.getAll(name).size() > 1) {
                throw TokenRefusal.invalidRequest("the parameter " + name + " is there more than once");
            }
        }
        Client client = authenticate();
        String grantType = value("grant_type")
                .orElseThrow(() -> TokenRefusal.invalidRequest("the parameter grant_type is missing"));
        if (!grantType.equals("client_credentials")) {
            throw new TokenRefusal(400, "unsupported_grant_type", "only client_credentials is offered here");
        }
        return new Grant(client, scopes(client));
    }

    private Client authenticate() throws TokenRefusal {
        Credentials credentials = authorization == null ? fromForm() : fromHeader(authorization);
        Client client = Clients.find(credentials.id()).orElseThrow(TokenRefusal::invalidClient);
        byte[] expected = client.secret().getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, credentials.secret().getBytes(StandardCharsets.UTF_8))) {
            throw TokenRefusal.invalidClient();
        }
        return client;
    }

    private Credentials fromForm() throws TokenRefusal {
        return new Credentials(
                value("client_id").orElseThrow(TokenRefusal::invalidClient),
                value("client_secret").orElseThrow(TokenRefusal::invalidClient));
    }

    private Credentials fromHeader(String header) throws TokenRefusal {
        if (form.contains("client_secret")) {
            throw TokenRefusal.invalidRequest("authenticate in one way: by header or by form");
        }
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            throw TokenRefusal.invalidClient();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            if (pair.length != 2) {
                throw TokenRefusal.invalidClient();
            }
            return new Credentials(unescape(pair[0]), unescape(pair[1]));
        } catch (IllegalArgumentException e) {
            throw TokenRefusal.invalidClient();
        }
    }

    /** RFC 6749 section 2.3.1: id and secret are form-encoded before they are joined. */
    private static String unescape(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    private List<String> scopes(Client client) throws TokenRefusal {
        Optional<String> asked = value("scope");
        if (asked.isEmpty()) {
            return client.scopes();
        }
        List<String> scopes =
                Arrays.stream(asked.get().strip().split("\\s+")).distinct().toList();
        if (!client.scopes().containsAll(scopes)) {
            throw new TokenRefusal(400, "invalid_scope", "this client may have: " + String.join(" ", client.scopes()));
        }
        return scopes;
    }

    /** A parameter without a value counts as absent (RFC 6749 section 3.2). */
    private Optional<String> value(String name) {
        return Optional.ofNullable(form.get(name)).filter(value -> !value.isBlank());
    }

    record Grant(Client client, List<String> scopes) {}

    private record Credentials(String id, String secret) {
        @Override
        public String toString() {
            return "Credentials[" + id + "]";
        }
    }
}
