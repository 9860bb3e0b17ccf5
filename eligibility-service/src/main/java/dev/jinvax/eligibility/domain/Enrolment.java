package dev.jinvax.eligibility.domain;

/** Whether the insurer's roll knows the declared insurance. */
public enum Enrolment {
    IN_ROLL,
    NOT_IN_ROLL
}
