package dev.jinvax.kit.testing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

/** Keys that are made anew for every run. */
public final class TestKeys {
    public static final String STORAGE = keyset();
    public static final String SUBMISSIONS = keyset();
    public static final String CONTACTS = keyset();
    public static final String DOCUMENTS = Base64.getEncoder().encodeToString(new byte[32]);

    private TestKeys() {}

    static Map<String, String> settings() {
        return Map.of(
                "jinvax.keys.storage", STORAGE,
                "jinvax.keys.submissions", SUBMISSIONS,
                "jinvax.keys.contacts", CONTACTS,
                "jinvax.keys.documents", DOCUMENTS);
    }

    private static String keyset() {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
