package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.Subscription;
import dev.jinvax.notification.persistence.StoredWebhooks;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks up webhooks, each caller its own, ops everybody's. */
@Singleton
public class FindWebhooks {
    private final StoredWebhooks webhooks;

    public FindWebhooks(StoredWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Transactional
    public List<Subscription> list(Owner owner, UUID after, int limit) {
        return webhooks.list(owner.filter(), after, limit);
    }

    @Transactional
    public Optional<Subscription> find(Owner owner, UUID webhookId) {
        return webhooks.find(webhookId).filter(webhook -> owner.sees(webhook.clientId()));
    }
}
