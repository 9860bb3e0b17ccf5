package dev.jinvax.local.issuer;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs access tokens for the local clients. Tokens live in real time, whatever the movable clock says. */
public final class Issuer {
    static final Duration LIFETIME = Duration.ofHours(1);
    private static final String AUDIENCE = "jinvax";

    private final String name;
    private final SigningKey key;
    private final Clock clock;

    /**
     * @param name the issuer string, which is also the front door's address: {@code http://localhost:8080}
     * @param keyFile where the key is kept, or made at the first start
     */
    public Issuer(String name, Path keyFile, Clock clock) {
        this.name = name;
        this.key = SigningKey.keptIn(keyFile);
        this.clock = clock;
    }

    public String name() {
        return name;
    }

    /** An access token with all the scopes of the client. */
    public String token(Client client) {
        return token(client, client.scopes());
    }

    String token(Client client, List<String> scopes) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(name);
        claims.setAudience(AUDIENCE);
        claims.setSubject(client.id());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
        claims.setStringClaim("upn", client.id());
        claims.setStringClaim("client_id", client.id());
        claims.setStringClaim("azp", client.id());
        claims.setStringClaim("scope", String.join(" ", scopes));
        client.claims().forEach(claims::setStringClaim);
        return sign(claims);
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.key().getPrivateKey());
        signature.setKeyIdHeaderValue(key.key().getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("could not sign a token", e);
        }
    }

    String keySet() {
        return key.publicKeySet();
    }

    JsonObject discovery() {
        JsonArray scopes = new JsonArray(Clients.all().stream()
                .flatMap(client -> client.scopes().stream())
                .distinct()
                .sorted()
                .toList());
        return new JsonObject()
                .put("issuer", name)
                .put("token_endpoint", name + "/oauth2/token")
                .put("jwks_uri", name + "/oauth2/jwks")
                .put("grant_types_supported", new JsonArray().add("client_credentials"))
                .put(
                        "token_endpoint_auth_methods_supported",
                        new JsonArray().add("client_secret_basic").add("client_secret_post"))
                .put("response_types_supported", new JsonArray())
                .put("subject_types_supported", new JsonArray().add("public"))
                .put("id_token_signing_alg_values_supported", new JsonArray().add("RS256"))
                .put("scopes_supported", scopes);
    }
}
