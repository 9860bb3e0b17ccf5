package dev.jinvax.notification.application;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.notification.domain.Signing;
import dev.jinvax.notification.domain.Subscription;
import dev.jinvax.notification.persistence.StoredWebhooks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes a webhook with its first signing secret. */
@Singleton
public class RegisterWebhook {
    /** More than any partner needs, few enough that nobody fans one event out to thousands. */
    private static final int MOST_PER_CLIENT = 20;

    private final StoredWebhooks webhooks;
    private final SigningSecrets secrets;
    private final OwnerMailbox ownerMailbox;
    private final Clock clock;

    public RegisterWebhook(StoredWebhooks webhooks, SigningSecrets secrets, OwnerMailbox ownerMailbox, Clock clock) {
        this.ownerMailbox = ownerMailbox;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Joins the running transaction; empty when the owner has as many as there may be.
     *
     * @param contact a mailbox that is told when the webhook is disabled
     */
    public Optional<Subscription> register(
            Owner owner, String url, List<String> eventTypes, Signing signing, Optional<String> contact) {
        if (webhooks.countOf(owner.clientId()) >= MOST_PER_CLIENT) {
            return Optional.empty();
        }
        Subscription webhook = new Subscription(
                Ids.next(),
                owner.clientId(),
                owner.siteId(),
                url,
                eventTypes,
                signing,
                Subscription.State.ACTIVE,
                Optional.empty(),
                clock.instant(),
                Optional.empty());
        webhooks.add(
                webhook,
                contact.map(mailbox -> ownerMailbox.seal(webhook.webhookId(), mailbox))
                        .orElse(null));
        secrets.add(webhook.webhookId(), signing);
        return Optional.of(webhook);
    }
}
