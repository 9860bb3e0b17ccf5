package dev.jinvax.booking.domain.hold;

/** A hold was asked to go where its state does not lead. */
public final class HoldTransitionException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    HoldTransitionException(HoldState from, HoldState to) {
        super("a hold does not go from " + from + " to " + to);
    }
}
