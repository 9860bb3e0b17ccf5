package dev.jinvax.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A webhook as its owner asked for it.
 *
 * @param eventTypes types it wants; empty for all
 * @param siteId set when a site subscribed: it is told the alerts of that site
 */
public record Subscription(
        UUID webhookId,
        String clientId,
        Optional<UUID> siteId,
        String url,
        List<String> eventTypes,
        Signing signing,
        State state,
        Optional<Disabling> disabled,
        Instant createdAt,
        Optional<Instant> lastSuccessAt) {
    public Subscription {
        eventTypes = List.copyOf(eventTypes);
    }

    /** Whether it is to be told {@code message}. */
    public boolean wants(Message message) {
        boolean addressed = message.clientId().map(clientId::equals).orElse(true)
                && message.siteId()
                        .map(site -> siteId.filter(site::equals).isPresent())
                        .orElse(true);
        return addressed && (eventTypes.isEmpty() || eventTypes.contains(message.type()));
    }

    /**
     * Why and since when nothing goes to it.
     *
     * @param reason GONE when the receiver answered 410, FAILING when it took nothing for three days
     * @param ownerToldAt when the owner's mailbox took the news
     */
    public record Disabling(String reason, Instant at, Optional<Instant> ownerToldAt) {}

    /** Whether it is sent to. */
    public enum State {
        ACTIVE,
        /** The receiver said 410, or took nothing for three days; its owner was told and activates it again. */
        DISABLED
    }
}
