package dev.jinvax.local.stack;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.jinvax.local.base.PrivateFile;
import dev.jinvax.local.base.Service;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys that seal personal data, made at the first start and kept. Each service is given those it needs alone. */
final class KeyMaterial {
    private static final int INDEX_KEY_BYTES = 32;

    private final Path directory;

    KeyMaterial(Path directory) {
        this.directory = directory;
    }

    /** Environment of one service: what it stores has a key of its own, what travels shares one with the reader. */
    Map<String, String> of(Service service) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("JINVAX_KEYS_STORAGE", keyset("storage-" + service.database()));
        switch (service) {
            case ELIGIBILITY -> {
                keys.put("JINVAX_KEYS_SUBMISSIONS", keyset("submissions"));
                keys.put("JINVAX_KEYS_CONTACTS", keyset("contacts"));
                keys.put("JINVAX_KEYS_DOCUMENTS", indexKey("documents"));
            }
            case BOOKING -> keys.put("JINVAX_KEYS_SUBMISSIONS", keyset("submissions"));
            case NOTIFICATION -> keys.put("JINVAX_KEYS_CONTACTS", keyset("contacts"));
            case SITES -> keys.clear();
        }
        return keys;
    }

    private String keyset(String name) {
        return PrivateFile.readOrMake(directory.resolve(name + ".keyset.json"), KeyMaterial::newKeyset);
    }

    private String indexKey(String name) {
        return PrivateFile.readOrMake(directory.resolve(name + ".key"), KeyMaterial::newIndexKey);
    }

    private static String newKeyset() {
        try {
            AeadConfig.register();
            KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not make a key", e);
        }
    }

    private static String newIndexKey() {
        byte[] key = new byte[INDEX_KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
