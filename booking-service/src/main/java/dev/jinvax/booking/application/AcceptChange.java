package dev.jinvax.booking.application;

import dev.jinvax.booking.application.ChangeOutcome.CalledOff;
import dev.jinvax.booking.application.ChangeOutcome.Changed;
import dev.jinvax.booking.application.ChangeOutcome.Conflict;
import dev.jinvax.booking.application.ChangeOutcome.Stale;
import dev.jinvax.booking.application.ChangeOutcome.Unknown;
import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingFlag;
import dev.jinvax.booking.domain.BookingJournal;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.Bookings;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The person accepts what the site changed. Accepting twice is accepting once. */
@Singleton
public class AcceptChange {
    private final Bookings bookings;
    private final BookingJournal journal;
    private final Clock clock;

    public AcceptChange(Bookings bookings, BookingJournal journal, Clock clock) {
        this.bookings = bookings;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public ChangeOutcome accept(Command command) {
        Optional<Booking> found = bookings.lock(command.bookingId()).filter(command.reader()::maySee);
        if (found.isEmpty()) {
            return new Unknown();
        }
        Booking booking = found.get();
        if (booking.state() != BookingState.CONFIRMED) {
            return new Conflict(booking.state());
        }
        if (booking.flags().stream().anyMatch(BookingFlag::callsOff)) {
            return new CalledOff();
        }
        if (booking.flags().stream().noneMatch(BookingFlag.FOR_ACCEPTANCE::contains)) {
            return new Changed(booking);
        }
        if (booking.version() != command.seenVersion()) {
            return new Stale();
        }
        journal.tell(booking, new BookingChange.ChangeAccepted(booking.accept(clock.instant())), command.actor());
        return new Changed(booking);
    }

    /**
     * Who accepts.
     *
     * @param seenVersion of the booking the person was shown: nobody accepts what they have not seen
     */
    public record Command(UUID bookingId, BookingReader reader, int seenVersion, Actor actor) {}
}
