package dev.jinvax.eligibility.domain;

/** The documents of one applicant belong to two persons: for ops to decide. */
public record LinkCase(PersonKey person, PersonKey other, ApplicantId applicant) {
    public LinkCase {
        if (other.compareTo(person) < 0) {
            PersonKey swap = person;
            person = other;
            other = swap;
        }
    }
}
