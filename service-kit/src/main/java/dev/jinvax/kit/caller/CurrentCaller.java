package dev.jinvax.kit.caller;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the present request. */
@RequestScoped
public class CurrentCaller {
    private final JsonWebToken token;

    public CurrentCaller(JsonWebToken token) {
        this.token = token;
    }

    /**
     * Reads the token's claims.
     *
     * @throws UnauthorizedException when the token names no client, or names its channel or site in a way nobody knows
     */
    public Caller get() {
        String clientId = claim("client_id").orElseThrow(UnauthorizedException::new);
        return new Caller(
                clientId,
                claim("channel").map(CurrentCaller::channel),
                claim("org_id"),
                claim("site_id").map(CurrentCaller::uuid),
                claim("city_code"),
                token.getGroups() == null ? java.util.Set.of() : token.getGroups());
    }

    private Optional<String> claim(String name) {
        Object value = token.getClaim(name);
        return value == null ? Optional.empty() : Optional.of(value.toString());
    }

    private static Channel channel(String name) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(name))
                .findAny()
                .orElseThrow(UnauthorizedException::new);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UnauthorizedException(e);
        }
    }
}
