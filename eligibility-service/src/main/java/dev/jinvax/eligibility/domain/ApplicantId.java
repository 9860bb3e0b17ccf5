package dev.jinvax.eligibility.domain;

import java.util.UUID;

/** Names an applicant: one person as one partner registered them. */
public record ApplicantId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
