package dev.jinvax.sites.api;

import dev.jinvax.kit.problem.PlainText;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An editor's own words, kept in the history. */
public record ReasonRequest(
        @Size(max = 500) @PlainText @Nullable String reason) {
    static Optional<String> words(@Nullable ReasonRequest request) {
        return Optional.ofNullable(request).map(ReasonRequest::reason);
    }
}
