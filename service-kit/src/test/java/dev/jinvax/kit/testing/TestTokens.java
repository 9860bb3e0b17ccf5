package dev.jinvax.kit.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as the issuer would make them, signed with a key of this run. */
public final class TestTokens {
    public static final String ISSUER = "https://issuer.test";
    private static final KeyPair KEYS = keys();
    private static final KeyPair FOREIGN_KEYS = keys();

    private final JwtClaimsBuilder claims;
    private KeyPair signing = KEYS;
    private Instant expires = Instant.now().plusSeconds(3600);

    private TestTokens(String clientId) {
        claims = Jwt.issuer(ISSUER)
                .audience("jinvax")
                .subject(clientId)
                .upn(clientId)
                .claim("client_id", clientId);
    }

    public static TestTokens of(String clientId) {
        return new TestTokens(clientId);
    }

    public TestTokens scope(String scopes) {
        claims.claim("scope", scopes);
        return this;
    }

    public TestTokens claim(String name, String value) {
        claims.claim(name, value);
        return this;
    }

    public TestTokens channel(String channel) {
        return claim("channel", channel);
    }

    public TestTokens site(String siteId) {
        return claim("site_id", siteId);
    }

    public TestTokens city(String cityCode) {
        return claim("city_code", cityCode);
    }

    public TestTokens organisation(String orgId) {
        return claim("org_id", orgId);
    }

    public TestTokens expired() {
        expires = Instant.now().minusSeconds(3600);
        return this;
    }

    public TestTokens audience(String audience) {
        claims.audience(audience);
        return this;
    }

    public TestTokens issuer(String issuer) {
        claims.issuer(issuer);
        return this;
    }

    public TestTokens notBefore(int secondsFromNow) {
        claims.claim("nbf", Instant.now().plusSeconds(secondsFromNow).getEpochSecond());
        return this;
    }

    /** A token whose client nobody names. */
    public static TestTokens withoutClient() {
        TestTokens token = new TestTokens("nobody");
        token.claims.remove("client_id");
        return token;
    }

    public TestTokens signedBySomebodyElse() {
        signing = FOREIGN_KEYS;
        return this;
    }

    /** The token to send after {@code Bearer }. */
    public String token() {
        return claims.issuedAt(expires.minusSeconds(3600))
                .expiresAt(expires)
                .jws()
                .sign(signing.getPrivate());
    }

    /** The issuer's public key taken for a shared secret: what a verifier that trusts the header would accept. */
    public String signedWithThePublicKeyAsSecret() {
        return claims.issuedAt(expires.minusSeconds(3600))
                .expiresAt(expires)
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .sign(new SecretKeySpec(KEYS.getPublic().getEncoded(), "HmacSHA256"));
    }

    static Map<String, String> verification() {
        try {
            Path key = Files.createTempFile("jinvax-test-issuer", ".pem");
            key.toFile().deleteOnExit();
            String pem = Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded());
            Files.writeString(key, "-----BEGIN PUBLIC KEY-----\n" + pem + "\n-----END PUBLIC KEY-----\n");
            return Map.of("jinvax.issuer", ISSUER, "jinvax.jwks", key.toUri().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
