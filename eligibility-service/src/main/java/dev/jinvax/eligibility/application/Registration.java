package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Particulars;
import java.util.Optional;

/**
 * Somebody to register.
 *
 * @param before the applicant an earlier delivery of the same row made
 */
public record Registration(
        String clientId,
        Optional<String> orgId,
        Particulars particulars,
        Repeated repeated,
        Optional<ApplicantId> before) {
    /** What a number that already names an applicant means. */
    public enum Repeated {
        /** A mistake. */
        REFUSE,
        /** The same person, declared anew. */
        CORRECT
    }
}
