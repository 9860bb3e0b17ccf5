package dev.jinvax.eligibility.domain;

/** What the insurer's roll says of the declared insurance. */
public enum Enrolment {
    /** Covered: what was declared is verified. */
    IN_ROLL,
    /** The roll does not know the number: declared only, the person brings proof. */
    NOT_IN_ROLL,
    /** The roll knows the number and says that the cover has ended or not begun. */
    NOT_IN_FORCE
}
