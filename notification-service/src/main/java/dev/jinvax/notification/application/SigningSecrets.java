package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.SealedSecret;
import dev.jinvax.notification.domain.Signing;
import dev.jinvax.notification.persistence.StoredWebhooks;
import dev.jinvax.notification.platform.Keys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes, seals and opens the secrets webhooks are signed with. */
@Singleton
public class SigningSecrets {
    /** How long the old secret signs beside the new one. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final StoredWebhooks webhooks;
    private final Keys keys;
    private final Clock clock;

    public SigningSecrets(StoredWebhooks webhooks, Keys keys, Clock clock) {
        this.webhooks = webhooks;
        this.keys = keys;
        this.clock = clock;
    }

    /** Adds a secret and answers its number; at most two are live. */
    int add(UUID webhookId, Signing signing) {
        Fresh fresh = switch (signing) {
            case HMAC -> sharedSecret();
            case ED25519 -> keyPair();
        };
        int number = webhooks.newestSecret(webhookId) + 1;
        String place = new SealedSecret(webhookId, number, new byte[0], fresh.publicKey()).place();
        byte[] sealed = keys.storage().seal(fresh.secret(), place);
        Instant now = clock.instant();
        webhooks.addSecret(new SealedSecret(webhookId, number, sealed, fresh.publicKey()), now, now.plus(OVERLAP));
        return number;
    }

    /** What the receiver verifies with, under the name it has in an answer; empty when its webhook is gone. */
    public Optional<Map.Entry<String, String>> reveal(UUID webhookId, int number) {
        return webhooks.secret(webhookId, number)
                .map(secret -> secret.publicKey() == null
                        ? Map.entry(
                                "secret",
                                new String(
                                        keys.storage().open(secret.sealed(), secret.place()), StandardCharsets.UTF_8))
                        : Map.entry("public_key", secret.publicKey()));
    }

    private Fresh sharedSecret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = "whsec_" + Base64.getEncoder().encodeToString(bytes);
        return new Fresh(secret.getBytes(StandardCharsets.UTF_8), null);
    }

    private static Fresh keyPair() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            // The key itself stands at the end of its X.509 form (RFC 8410).
            byte[] key = Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
            return new Fresh(
                    pair.getPrivate().getEncoded(),
                    "whpk_" + Base64.getEncoder().encodeToString(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    private record Fresh(byte[] secret, @Nullable String publicKey) {}
}
