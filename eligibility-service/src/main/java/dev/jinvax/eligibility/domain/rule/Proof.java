package dev.jinvax.eligibility.domain.rule;

/** How far papers prove what they must, the least first. */
enum Proof {
    /** They cannot count. */
    REFUSED,
    /** They may count once the site has looked at them. */
    UNDECIDED,
    /** They count. */
    STANDS
}
