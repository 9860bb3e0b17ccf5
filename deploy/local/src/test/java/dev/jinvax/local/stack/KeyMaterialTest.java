package dev.jinvax.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.base.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyMaterialTest {
    @TempDir
    Path directory;

    @Test
    void keysStayTheSameOverStarts() {
        assertThat(new KeyMaterial(directory).of(Service.ELIGIBILITY))
                .isEqualTo(new KeyMaterial(directory).of(Service.ELIGIBILITY));
    }

    @Test
    void eachServiceHasTheKeysItNeedsAlone() {
        KeyMaterial keys = new KeyMaterial(directory);

        assertThat(keys.of(Service.SITES)).isEmpty();
        assertThat(keys.of(Service.BOOKING))
                .containsOnlyKeys("JINVAX_KEYS_STORAGE", "JINVAX_KEYS_SUBMISSIONS")
                .containsEntry(
                        "JINVAX_KEYS_SUBMISSIONS", keys.of(Service.ELIGIBILITY).get("JINVAX_KEYS_SUBMISSIONS"));
        assertThat(keys.of(Service.BOOKING).get("JINVAX_KEYS_STORAGE"))
                .isNotEqualTo(keys.of(Service.ELIGIBILITY).get("JINVAX_KEYS_STORAGE"));
        assertThat(Base64.getDecoder().decode(keys.of(Service.ELIGIBILITY).get("JINVAX_KEYS_DOCUMENTS")))
                .hasSize(32);
    }

    @Test
    void filesAreReadableByTheirOwnerAlone() throws IOException {
        List.of(Service.values()).forEach(new KeyMaterial(directory)::of);

        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
    }
}
