package dev.jinvax.eligibility.domain;

import dev.jinvax.eligibility.domain.document.IdentityDocument;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person declares about themselves; kept sealed, never printed.
 *
 * @param outApplicantNo the partner's own number
 * @param nationality ISO 3166 letters, or one of ICAO's additions
 */
public record Particulars(
        @Nullable String outApplicantNo,
        PersonName name,
        LocalDate birthDate,
        String nationality,
        List<IdentityDocument> documents,
        @Nullable Insurance insurance,
        Contact contact) {
    public Particulars {
        documents = List.copyOf(documents);
    }

    @Override
    public String toString() {
        return "Particulars[***]";
    }
}
