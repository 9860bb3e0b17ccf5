package dev.jinvax.local.issuer;

import dev.jinvax.local.base.PrivateFile;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** The issuer's RSA key, made at the first start and kept for the next. */
final class SigningKey {
    private static final int BITS = 2048;

    private final RsaJsonWebKey key;

    private SigningKey(RsaJsonWebKey key) {
        this.key = key;
    }

    static SigningKey keptIn(Path file) {
        return new SigningKey(read(PrivateFile.readOrMake(file, SigningKey::make)));
    }

    private static String make() {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(BITS);
            made.setKeyId(UUID.randomUUID().toString());
            made.setUse("sig");
            made.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return made.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException("could not make a signing key", e);
        }
    }

    private static RsaJsonWebKey read(String json) {
        try {
            return (RsaJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(json);
        } catch (JoseException e) {
            throw new IllegalStateException("the issuer's key file does not hold a key", e);
        }
    }

    RsaJsonWebKey key() {
        return key;
    }

    /** What verifiers fetch: the public half alone. */
    String publicKeySet() {
        return new JsonWebKeySet(List.of(key)).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }
}
