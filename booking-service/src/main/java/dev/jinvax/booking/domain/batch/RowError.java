package dev.jinvax.booking.domain.batch;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row, or worth knowing; a code and a place, never what stands there.
 *
 * @param field of the applicant, {@code documents[0].number}
 * @param otherRow the row it collides with
 * @param clause of the notice, on findings of eligibility
 * @param severity on findings of eligibility
 */
public record RowError(
        String code,
        @Nullable String field,
        @Nullable Integer otherRow,
        @Nullable String clause,
        @Nullable String severity) {
    public static RowError of(String code, @Nullable String field) {
        return new RowError(code, field, null, null, null);
    }

    public static RowError of(RowProblem problem) {
        return of(problem.name(), null);
    }
}
