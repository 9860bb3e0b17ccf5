package dev.jinvax.booking.application.sequences;

/** What goes wrong with a call. */
enum Fault {
    NONE,
    /** The process dies before it commits: nothing happened, and nobody hears anything. */
    CRASH,
    /** It commits, and the answer is lost on its way. */
    UNHEARD,
    /** The service itself does not hear that its commit went through, and asks again. */
    DEAF;

    /** Whether the caller is left without an answer. */
    boolean leavesUnknown() {
        return this == CRASH || this == UNHEARD;
    }
}
