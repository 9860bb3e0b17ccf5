package dev.jinvax.notification.application;

import dev.jinvax.notification.platform.Keys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Seals the mailbox an owner gave for a webhook: it may be a person's. */
@Singleton
public class OwnerMailbox {
    private final Keys keys;

    public OwnerMailbox(Keys keys) {
        this.keys = keys;
    }

    byte[] seal(UUID webhookId, String mailbox) {
        return keys.storage().seal(mailbox.getBytes(StandardCharsets.UTF_8), place(webhookId));
    }

    String open(UUID webhookId, byte[] sealed) {
        return new String(keys.storage().open(sealed, place(webhookId)), StandardCharsets.UTF_8);
    }

    private static String place(UUID webhookId) {
        return "webhook-contact:" + webhookId;
    }
}
