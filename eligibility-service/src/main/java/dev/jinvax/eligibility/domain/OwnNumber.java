package dev.jinvax.eligibility.domain;

/** A partner's own number of an applicant, as a keyed hash. */
public record OwnNumber(String clientId, String hash) {}
