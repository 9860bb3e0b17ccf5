package dev.jinvax.eligibility.domain;

/** Who pays (N7). */
public enum Payment {
    INSURED_FREE,
    SELF_PAID
}
