package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.Subscription;
import dev.jinvax.notification.persistence.StoredWebhooks;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Switches a webhook on again that was disabled, once its receiver is repaired. */
@Singleton
public class ActivateWebhook {
    private final StoredWebhooks webhooks;

    public ActivateWebhook(StoredWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** The webhook as it is then; empty when the owner has no such webhook. */
    @Transactional
    public Optional<Subscription> activate(Owner owner, UUID webhookId) {
        return webhooks.lock(webhookId)
                .filter(webhook -> owner.owns(webhook.clientId()))
                .flatMap(webhook -> {
                    webhooks.activate(webhookId);
                    return webhooks.find(webhookId);
                });
    }
}
