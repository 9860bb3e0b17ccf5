package dev.jinvax.notification.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell the webhooks of a client or of a site.
 *
 * @param messageId the {@code webhook-id}: stable for ever, receivers recognise a second sending by it
 * @param clientId whose subscriptions get it; absent for alerts of a site
 * @param siteId whose site's subscriptions get it
 * @param expiresAt a reminder is of no use after it
 */
public record Message(
        String messageId,
        String type,
        Optional<String> clientId,
        Optional<UUID> siteId,
        String payload,
        @Nullable UUID bookingId,
        @Nullable UUID reminderId,
        @Nullable Instant expiresAt) {}
