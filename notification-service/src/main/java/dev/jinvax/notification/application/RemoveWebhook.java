package dev.jinvax.notification.application;

import dev.jinvax.notification.persistence.StoredWebhooks;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends a webhook with all that was to go there. */
@Singleton
public class RemoveWebhook {
    private final StoredWebhooks webhooks;

    public RemoveWebhook(StoredWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** Whether the owner had such a webhook. */
    @Transactional
    public boolean remove(Owner owner, UUID webhookId) {
        boolean owned = webhooks.lock(webhookId)
                .filter(webhook -> owner.owns(webhook.clientId()))
                .isPresent();
        if (owned) {
            webhooks.remove(webhookId);
        }
        return owned;
    }
}
