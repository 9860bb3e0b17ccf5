package dev.jinvax.booking.application.sequences;

/** The caller got no answer. */
final class LostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostException() {
        super(null, null, false, false);
    }
}
