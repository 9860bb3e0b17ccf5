package dev.jinvax.notification.domain;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signing secret as it is stored: sealed for its webhook and number.
 *
 * @param publicKey of an ED25519 pair, {@code whpk_…}; what is sealed is its private half then
 */
public record SealedSecret(
        UUID webhookId, int number, byte[] sealed, @Nullable String publicKey) {
    /** What the seal is bound to. */
    public String place() {
        return "webhook-secret:" + webhookId + "/" + number;
    }

    public Signing signing() {
        return publicKey == null ? Signing.HMAC : Signing.ED25519;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealedSecret secret
                && webhookId.equals(secret.webhookId)
                && number == secret.number
                && Arrays.equals(sealed, secret.sealed);
    }

    @Override
    public int hashCode() {
        return webhookId.hashCode() + number;
    }

    @Override
    public String toString() {
        return "SealedSecret[" + place() + "]";
    }
}
