package dev.jinvax.booking.domain;

/** A step the booking's state does not allow; callers check first, so this is answered as a conflict of two of them. */
public final class BookingTransitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final BookingState from;

    public BookingTransitionException(BookingState from, BookingState to) {
        super(from + " does not become " + to);
        this.from = from;
    }

    public BookingState from() {
        return from;
    }
}
