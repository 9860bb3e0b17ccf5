package dev.jinvax.eligibility.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing an assessment says.
 *
 * @param field path into what was declared, {@code documents[0].expires_on}
 * @param day the day on or before which the code's remedy works
 */
public record Finding(FindingCode code, Severity severity, Optional<String> field, Optional<LocalDate> day) {
    public static Finding of(FindingCode code, Severity severity, String field) {
        return new Finding(code, severity, Optional.of(field), Optional.empty());
    }

    public static Finding of(FindingCode code, Severity severity) {
        return new Finding(code, severity, Optional.empty(), Optional.empty());
    }

    public Finding changesOn(LocalDate date) {
        return new Finding(code, severity, field, Optional.of(date));
    }

    /** The same thing where it bars nobody. */
    public Finding asWarning() {
        return severity == Severity.BLOCKING || severity == Severity.REFER
                ? new Finding(code, Severity.WARNING, field, day)
                : this;
    }
}
