package dev.jinvax.kit.inbox;

/** What came of taking a set-aside message again. */
public enum Redriven {
    /** It has had its effect. */
    TAKEN,
    /** It had its effect when it was taken again earlier; nothing was done now. */
    TAKEN_BEFORE,
    /** It failed as it did the first time and stays where it is. */
    STILL_POISONED
}
