package dev.jinvax.eligibility.domain.document;

/** For what a residence permit is given. */
public enum PermitKind {
    WORK,
    STUDY,
    JOURNALIST,
    FAMILY_REUNION,
    PRIVATE_AFFAIRS
}
