package dev.jinvax.notification.messaging;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.jinvax.notification.domain.Parcel;
import dev.jinvax.notification.domain.SealedSecret;
import dev.jinvax.notification.platform.Keys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
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
        byte[] secret = keys.storage().open(sealed.sealed(), sealed.place());
        return switch (sealed.signing()) {
            case HMAC -> hmac(parcel, stamp, new String(secret, StandardCharsets.UTF_8));
            case ED25519 -> ed25519(parcel, stamp, secret);
        };
    }

    private static String hmac(Parcel parcel, Instant stamp, String secret) {
        try {
            return new Webhook(secret).sign(parcel.messageId(), stamp.getEpochSecond(), parcel.payload());
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("could not sign", e);
        }
    }

    /** The library signs by HMAC alone; what is signed is the same. */
    private static String ed25519(Parcel parcel, Instant stamp, byte[] privateKey) {
        String content = parcel.messageId() + "." + stamp.getEpochSecond() + "." + parcel.payload();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not sign", e);
        }
    }
}
