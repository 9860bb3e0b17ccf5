package dev.jinvax.kit.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Finds equal personal data without keeping it: HMAC-SHA-256 under a key the database never sees. */
public final class BlindIndex {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param keyBase64 at least 32 bytes */
    public BlindIndex(String keyBase64) {
        byte[] bytes = Base64.getDecoder().decode(keyBase64);
        if (bytes.length < 32) {
            throw new IllegalArgumentException("the key of a blind index has at least 32 bytes");
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The index of the parts; parts are kept apart, so that {@code ("ab","c")} and {@code ("a","bc")} differ. */
    public byte[] of(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(new byte[] {(byte) (bytes.length >>> 8), (byte) bytes.length});
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
