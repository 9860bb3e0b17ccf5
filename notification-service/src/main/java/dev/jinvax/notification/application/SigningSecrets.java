package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.SealedSecret;
import dev.jinvax.notification.persistence.StoredWebhooks;
import dev.jinvax.notification.platform.Keys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

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
    int add(UUID webhookId) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = "whsec_" + Base64.getEncoder().encodeToString(bytes);
        SealedSecret unsealed = new SealedSecret(webhookId, webhooks.newestSecret(webhookId) + 1, new byte[0]);
        byte[] sealed = keys.storage().seal(secret.getBytes(StandardCharsets.UTF_8), unsealed.place());
        Instant now = clock.instant();
        webhooks.addSecret(new SealedSecret(webhookId, unsealed.number(), sealed), now, now.plus(OVERLAP));
        return unsealed.number();
    }

    /** The secret as the receiver needs it; empty when its webhook is gone. */
    public Optional<String> reveal(UUID webhookId, int number) {
        return webhooks.secret(webhookId, number)
                .map(secret ->
                        new String(keys.storage().open(secret.sealed(), secret.place()), StandardCharsets.UTF_8));
    }
}
