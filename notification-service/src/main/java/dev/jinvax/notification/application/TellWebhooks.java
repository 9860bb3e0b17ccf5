package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.Message;
import dev.jinvax.notification.domain.Subscription;
import dev.jinvax.notification.persistence.StoredDeliveries;
import dev.jinvax.notification.persistence.StoredDeliveries.Addressed;
import dev.jinvax.notification.persistence.StoredWebhooks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Puts messages down for every webhook that wants them, in the running transaction. */
@Singleton
public class TellWebhooks {
    private final StoredWebhooks webhooks;
    private final StoredDeliveries deliveries;
    private final Bells bells;
    private final Clock clock;

    public TellWebhooks(StoredWebhooks webhooks, StoredDeliveries deliveries, Bells bells, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.bells = bells;
        this.clock = clock;
    }

    /** Answers which message goes to which webhook. */
    public List<Addressed> tell(List<Message> messages) {
        Set<String> clients = new HashSet<>();
        Set<UUID> sites = new HashSet<>();
        messages.forEach(message -> {
            message.clientId().ifPresent(clients::add);
            message.siteId().ifPresent(sites::add);
        });
        if (clients.isEmpty() && sites.isEmpty()) {
            return List.of();
        }
        List<Subscription> listening = webhooks.listening(clients, sites);
        List<Addressed> addressed = new ArrayList<>();
        for (Message message : messages) {
            listening.stream()
                    .filter(webhook -> webhook.wants(message))
                    .forEach(webhook -> addressed.add(new Addressed(message, webhook)));
        }
        if (!addressed.isEmpty()) {
            deliveries.add(addressed, clock.instant());
            bells.ringAfterCommit(bells.deliveries());
        }
        return addressed;
    }
}
