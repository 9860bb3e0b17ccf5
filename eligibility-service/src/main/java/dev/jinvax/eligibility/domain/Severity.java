package dev.jinvax.eligibility.domain;

/** What a finding means for the person. */
public enum Severity {
    /** Not eligible as things stand. */
    BLOCKING,
    /** Cannot be decided from here; the site looks at it. */
    REFER,
    /** Eligible, but something needs care. */
    WARNING,
    /** Good to know. */
    ADVICE
}
