package dev.jinvax.booking.domain;

/** Keeps and tells every change of a booking, in the transaction that makes it. */
public interface BookingJournal {
    /** Writes the change with the booking as it is after it. */
    void tell(Booking booking, BookingChange change, Actor actor);
}
