package dev.jinvax.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An applicant with what it is found by.
 *
 * @param reassessOn day on which it must be judged again
 */
public record KeptApplicant(
        Applicant applicant,
        Optional<String> outNoHash,
        List<String> documentHashes,
        Optional<String> insuranceHash,
        Optional<LocalDate> reassessOn) {
    public KeptApplicant {
        documentHashes = List.copyOf(documentHashes);
    }
}
