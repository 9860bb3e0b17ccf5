package dev.jinvax.notification.api;

import dev.jinvax.notification.domain.Signing;
import dev.jinvax.notification.domain.Subscription;
import dev.jinvax.notification.domain.Subscription.Disabling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A webhook as its owner sees it.
 *
 * @param eventTypes empty for all
 * @param disabledReason GONE when the receiver answered 410, FAILING when it took nothing for three days
 * @param ownerToldAt when the mailbox given at its making, or ops, had the news
 */
public record WebhookView(
        UUID webhookId,
        String clientId,
        Optional<UUID> siteId,
        String url,
        List<String> eventTypes,
        Signing signing,
        Subscription.State state,
        Optional<String> disabledReason,
        Optional<Instant> disabledAt,
        Optional<Instant> ownerToldAt,
        Instant createdAt,
        Optional<Instant> lastSuccessAt) {

    static WebhookView of(Subscription webhook) {
        return new WebhookView(
                webhook.webhookId(),
                webhook.clientId(),
                webhook.siteId(),
                webhook.url(),
                webhook.eventTypes(),
                webhook.signing(),
                webhook.state(),
                webhook.disabled().map(Disabling::reason),
                webhook.disabled().map(Disabling::at),
                webhook.disabled().flatMap(Disabling::ownerToldAt),
                webhook.createdAt(),
                webhook.lastSuccessAt());
    }

    /** A page of them. */
    public record Page(List<WebhookView> webhooks, Optional<String> nextCursor) {}

    /** A new secret; kept by the caller, shown no more. */
    public record SecretView(UUID webhookId, int secretNumber, Optional<Instant> oldSecretLiveUntil) {}
}
