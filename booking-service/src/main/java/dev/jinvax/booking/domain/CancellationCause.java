package dev.jinvax.booking.domain;

/** On whose account a booking was given up. */
public enum CancellationCause {
    BY_APPLICANT,
    BY_ORGANISATION,
    BY_SITE,
    CONSENT_WITHDRAWN,
    PERSON_ERASED
}
