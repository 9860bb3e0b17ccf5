package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.ReservationOutcome.Refused;
import java.time.Instant;

/** What became of the wish to change a booking. */
public sealed interface ChangeOutcome {
    /** Done, or already so before. */
    record Changed(Booking booking) implements ChangeOutcome {}

    /** No such booking, or not the caller's to see. */
    record Unknown() implements ChangeOutcome {}

    /** The booking's state does not allow it. */
    record Conflict(BookingState state) implements ChangeOutcome {}

    /** It could have been changed until then; now the site must be asked. */
    record TooLate(Instant until) implements ChangeOutcome {}

    /** It does not take place as it stands: there is nothing to accept, only another session to choose. */
    record CalledOff() implements ChangeOutcome {}

    /** The booking has changed since the caller read it. */
    record Stale() implements ChangeOutcome {}

    /** It was moved as often as a booking may be. */
    record TooOften(int maximum) implements ChangeOutcome {}

    /** The new session does not take the booking; the old place is kept. */
    record NotGranted(Refused refused) implements ChangeOutcome {}
}
