package dev.jinvax.sites.api;

import dev.jinvax.kit.problem.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The times a session shall have, on its day. */
public record TimesRequest(
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Size(max = 500) @PlainText @Nullable String reason) {
    Optional<String> words() {
        return Optional.ofNullable(reason);
    }
}
