package dev.jinvax.kit.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals personal data for one purpose (Tink AEAD). The place it belongs to is bound into it: what was sealed for one row
 * does not open in another.
 */
public final class Sealer {
    private final Aead aead;

    private Sealer(Aead aead) {
        this.aead = aead;
    }

    /** @param keysetJson a Tink keyset in JSON, as the deployment's secret store keeps it */
    public static Sealer of(String keysetJson) {
        try {
            AeadConfig.register();
            KeysetHandle keys = TinkJsonProtoKeysetFormat.parseKeyset(keysetJson, InsecureSecretKeyAccess.get());
            return new Sealer(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a keyset for sealing personal data", e);
        }
    }

    /** @param place what the data belongs to, for instance {@code contact:<applicant_id>} */
    public byte[] seal(byte[] clear, String place) {
        try {
            return aead.encrypt(clear, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not seal", e);
        }
    }

    /** @throws UnopenableException when the data was sealed with another key or for another place */
    public byte[] open(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new UnopenableException(e);
        }
    }

    /** Sealed data that this key and place do not open. */
    public static final class UnopenableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnopenableException(GeneralSecurityException cause) {
            super("sealed data does not open", cause);
        }
    }
}
