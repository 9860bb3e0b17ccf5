package dev.jinvax.notification.domain;

import java.util.List;
import java.util.UUID;

/**
 * A message claimed for one webhook.
 *
 * @param attempts made so far, this one included
 * @param secrets live ones, newest first; each signs
 */
public record Parcel(
        UUID deliveryId,
        UUID webhookId,
        String url,
        String messageId,
        String payload,
        int attempts,
        List<SealedSecret> secrets) {
    public Parcel {
        secrets = List.copyOf(secrets);
    }

    /** Names the delivery, never what it holds. */
    @Override
    public String toString() {
        return "Parcel[" + deliveryId + "]";
    }
}
