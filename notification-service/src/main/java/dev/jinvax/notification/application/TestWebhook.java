package dev.jinvax.notification.application;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.notification.domain.EventTypes;
import dev.jinvax.notification.domain.Message;
import dev.jinvax.notification.domain.Subscription;
import dev.jinvax.notification.persistence.StoredDeliveries;
import dev.jinvax.notification.persistence.StoredDeliveries.Addressed;
import dev.jinvax.notification.persistence.StoredWebhooks;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sends a test event to one webhook. */
@Singleton
public class TestWebhook {
    private final StoredWebhooks webhooks;
    private final StoredDeliveries deliveries;
    private final Payloads payloads;
    private final Bells bells;
    private final Clock clock;

    public TestWebhook(
            StoredWebhooks webhooks, StoredDeliveries deliveries, Payloads payloads, Bells bells, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.bells = bells;
        this.clock = clock;
    }

    /** The id of the message under way; empty when the owner has no such webhook. */
    @Transactional
    public Optional<String> test(Owner owner, UUID webhookId) {
        return webhooks.find(webhookId)
                .filter(webhook -> owner.owns(webhook.clientId()))
                .map(this::send);
    }

    private String send(Subscription webhook) {
        Instant now = clock.instant();
        Message message = new Message(
                "test_" + Ids.next(),
                EventTypes.TEST,
                Optional.of(webhook.clientId()),
                Optional.empty(),
                payloads.payload(EventTypes.TEST, now, Map.of("webhook_id", webhook.webhookId())),
                null,
                null,
                null);
        deliveries.add(List.of(new Addressed(message, webhook)), now);
        bells.ringAfterCommit(bells.deliveries());
        return message.messageId();
    }
}
