package dev.jinvax.bench.stage;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.jinvax.local.issuer.Client;
import dev.jinvax.local.issuer.Clients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Tokens as the local issuer makes them and keys as the launcher does, without either running. */
record BenchIssuer(RsaJsonWebKey key, Path keySet, String keyset) {
    private static final String NAME = "https://issuer.bench";

    static BenchIssuer make() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("bench");
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            Path keySet = Files.createTempFile("jinvax-bench", ".jwks.json");
            keySet.toFile().deleteOnExit();
            Files.writeString(keySet, new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            AeadConfig.register();
            return new BenchIssuer(
                    key,
                    keySet,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                            InsecureSecretKeyAccess.get()));
        } catch (JoseException | GeneralSecurityException e) {
            throw new IllegalStateException("no keys could be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> settings() {
        return Map.of(
                "JINVAX_ISSUER", NAME,
                "JINVAX_JWKS", keySet.toUri().toString(),
                "JINVAX_KEYS_STORAGE", keyset,
                "JINVAX_KEYS_SUBMISSIONS", keyset);
    }

    String token(String clientId) {
        Client client = Clients.find(clientId).orElseThrow();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setAudience("jinvax");
        claims.setSubject(clientId);
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(180);
        claims.setStringClaim("upn", clientId);
        claims.setStringClaim("client_id", clientId);
        claims.setStringClaim("scope", String.join(" ", client.scopes()));
        client.claims().forEach(claims::setStringClaim);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("could not sign a token", e);
        }
    }
}
