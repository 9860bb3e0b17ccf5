package dev.jinvax.notification.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as its owner looks at it.
 *
 * @param payload what was sent, or will be
 * @param lastMillis how long the receiver took
 * @param lastRequestHead what was sent before the body, at the last attempt
 * @param lastResponseHead what the receiver answered before its body
 */
public record DeliveryRecord(
        UUID deliveryId,
        UUID webhookId,
        String clientId,
        String messageId,
        String type,
        String payload,
        @Nullable UUID bookingId,
        @Nullable UUID reminderId,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        Instant nextTryAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        @Nullable Integer lastMillis,
        @Nullable String lastRequestHead,
        @Nullable String lastResponseHead) {}
