package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.Assessed;

/** What came of a registration. */
public sealed interface RegistrationOutcome {
    /** The applicant, new or corrected, with its assessment. */
    record Registered(Assessed assessed) implements RegistrationOutcome {}

    /** The partner's number names an applicant, living or erased. */
    record NumberTaken() implements RegistrationOutcome {}
}
