package dev.jinvax.booking.persistence.visit;

import dev.jinvax.kit.personal.Sealer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Seals what tells of a person's health; it opens for its own row alone. */
@Singleton
class SealedHealth {
    private final Sealer sealer;

    SealedHealth(@ConfigProperty(name = "jinvax.keys.storage") String keyset) {
        this.sealer = Sealer.of(keyset);
    }

    /** @param place table, column and row */
    byte[] seal(List<String> codes, String place) {
        return sealer.seal(String.join(",", codes).getBytes(StandardCharsets.UTF_8), place);
    }

    /** The codes again; none once they were removed because their time was over. */
    Optional<List<String>> open(byte @Nullable [] sealed, String place) {
        if (sealed == null) {
            return Optional.empty();
        }
        String codes = new String(sealer.open(sealed, place), StandardCharsets.UTF_8);
        return Optional.of(codes.isEmpty() ? List.of() : Arrays.asList(codes.split(",")));
    }
}
