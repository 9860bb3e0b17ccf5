package dev.jinvax.eligibility.domain;

import java.util.Optional;

/**
 * One thing an assessment says.
 *
 * @param field path into what was declared, {@code documents[0].expires_on}
 */
public record Finding(FindingCode code, Severity severity, Optional<String> field) {
    public static Finding of(FindingCode code, Severity severity, String field) {
        return new Finding(code, severity, Optional.of(field));
    }

    public static Finding of(FindingCode code, Severity severity) {
        return new Finding(code, severity, Optional.empty());
    }
}
