package dev.jinvax.notification.messaging;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.jinvax.notification.domain.Parcel;
import dev.jinvax.notification.domain.SealedSecret;
import dev.jinvax.notification.platform.Keys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;

/** Signs by Standard Webhooks, once with each live secret. */
@Singleton
public class WebhookSigner {
    private final Keys keys;

    public WebhookSigner(Keys keys) {
        this.keys = keys;
    }

    String sign(Parcel parcel, Instant stamp) {
        return parcel.secrets().stream()
                .map(secret -> sign(parcel, stamp, secret))
                .collect(Collectors.joining(" "));
    }

    private String sign(Parcel parcel, Instant stamp, SealedSecret sealed) {
        String secret = new String(keys.storage().open(sealed.sealed(), sealed.place()), StandardCharsets.UTF_8);
        try {
            return new Webhook(secret).sign(parcel.messageId(), stamp.getEpochSecond(), parcel.payload());
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("could not sign", e);
        }
    }
}
