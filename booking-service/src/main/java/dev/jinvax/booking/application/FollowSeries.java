package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingJournal;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.visit.Doses;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * The record of a person's doses changed, by a correction or because two records were one person's: a booking that
 * waits for its dose gets the number that follows from the record now, up or down.
 */
@Singleton
public class FollowSeries {
    private static final String FIELD = "dose_number";
    /** What a booking can hold; a number beyond it is refused as a complete series when the dose is to be given. */
    private static final int HIGHEST = 9;

    private final Bookings bookings;
    private final Doses doses;
    private final BookingJournal journal;

    public FollowSeries(Bookings bookings, Doses doses, BookingJournal journal) {
        this.bookings = bookings;
        this.doses = doses;
        this.journal = journal;
    }

    /** In the running transaction. */
    public void follow(String personKey, Instant now) {
        int next = Math.min(HIGHEST, doses.ofPerson(personKey).nextNumber());
        for (Booking waiting : bookings.lockLiveOfPerson(personKey)) {
            if (waiting.doseNumber() != next) {
                waiting.renumbered(next, now);
                journal.tell(waiting, new BookingChange.Corrected(FIELD), Actor.SYSTEM);
            }
        }
    }
}
