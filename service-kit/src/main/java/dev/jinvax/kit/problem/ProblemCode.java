package dev.jinvax.kit.problem;

/** A stable error code partners program against; each service has one enum of them. */
public interface ProblemCode {
    /** The code on the wire, for instance {@code SESSION_FULL}. */
    String name();

    /** HTTP status it is answered with. */
    int status();

    /** What happened and what to do about it. */
    BilingualText message();

    /** Whether the same request may succeed later without being changed. */
    default boolean retryable() {
        return false;
    }
}
