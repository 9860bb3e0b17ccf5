package dev.jinvax.booking.domain.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A row as it was uploaded, read and checked for its form.
 *
 * @param line where it stands in the file, for people who look there
 * @param documents its documents' kinds, countries and numbers, for finding the same one twice
 * @param applicant JSON of the applicant as eligibility takes it
 * @param errors everything that is wrong with it
 */
public record SubmittedRow(
        int line,
        Optional<String> outApplicantNo,
        Optional<Instant> declaredAt,
        List<DocumentKey> documents,
        byte[] applicant,
        List<RowError> errors) {
    public SubmittedRow {
        documents = List.copyOf(documents);
        errors = List.copyOf(errors);
    }

    /** Says where it stands, never what it holds. */
    @Override
    public String toString() {
        return "row at line " + line;
    }

    /** What makes a document the same one, with its place in the row. */
    public record DocumentKey(String key, String field) {
        @Override
        public String toString() {
            return field;
        }
    }
}
