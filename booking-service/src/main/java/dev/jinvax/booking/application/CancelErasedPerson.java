package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingJournal;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.CancellationCause;
import dev.jinvax.booking.domain.Places;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Somebody had their data erased: their place goes to others. Dose records stay, as the statute asks. */
@Singleton
public class CancelErasedPerson {
    private final Bookings bookings;
    private final Places places;
    private final BookingJournal journal;
    private final Clock clock;

    public CancelErasedPerson(Bookings bookings, Places places, BookingJournal journal, Clock clock) {
        this.bookings = bookings;
        this.places = places;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void cancel(String personKey) {
        for (Booking booking : bookings.lockLiveOfPerson(personKey)) {
            booking.cancel(clock.instant());
            places.giveBack(booking.slot().sessionId(), booking.pool());
            journal.tell(
                    booking,
                    new BookingChange.Cancelled(CancellationCause.PERSON_ERASED, Optional.empty()),
                    Actor.SYSTEM);
        }
    }
}
