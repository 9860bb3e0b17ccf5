package dev.jinvax.kit.testing.fuzz;

/** Who sends a request. */
enum FuzzCaller {
    /** Has a good token with every scope. */
    AUTHORISED,
    /** Has a good token whose scopes open nothing. */
    STRANGER,
    /** Has something that is no token. */
    FORGER,
    /** Has no token. */
    NOBODY;

    boolean mayPass() {
        return this == AUTHORISED;
    }
}
