package dev.jinvax.notification.application;

import dev.jinvax.notification.persistence.StoredWebhooks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Gives a webhook a new signing secret; the old one signs beside it for a day. */
@Singleton
public class RotateSecret {
    private final StoredWebhooks webhooks;
    private final SigningSecrets secrets;
    private final Clock clock;

    public RotateSecret(StoredWebhooks webhooks, SigningSecrets secrets, Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Joins the running transaction; empty when the owner has no such webhook. */
    public Optional<Rotated> rotate(Owner owner, UUID webhookId) {
        return webhooks.lock(webhookId)
                .filter(webhook -> owner.owns(webhook.clientId()))
                .map(webhook -> new Rotated(
                        secrets.add(webhookId, webhook.signing()),
                        clock.instant().plus(SigningSecrets.OVERLAP)));
    }

    /** The number of the new secret and the end of the old one. */
    public record Rotated(int number, Instant oldLiveUntil) {}
}
