package dev.jinvax.booking.application;

import dev.jinvax.booking.application.ChangeOutcome.Changed;
import dev.jinvax.booking.application.ChangeOutcome.Conflict;
import dev.jinvax.booking.application.ChangeOutcome.Unknown;
import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingJournal;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.CancellationCause;
import dev.jinvax.booking.domain.Places;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Gives a place up; it is free for others in the same transaction. Cancelling twice is cancelling once. */
@Singleton
public class CancelBooking {
    private final Bookings bookings;
    private final Places places;
    private final BookingJournal journal;
    private final BookingAccess access;
    private final SoldOut soldOut;
    private final Clock clock;

    public CancelBooking(
            Bookings bookings,
            Places places,
            BookingJournal journal,
            BookingAccess access,
            SoldOut soldOut,
            Clock clock) {
        this.bookings = bookings;
        this.places = places;
        this.journal = journal;
        this.access = access;
        this.soldOut = soldOut;
        this.clock = clock;
    }

    @Transactional
    public ChangeOutcome cancel(Command command) {
        Optional<Booking> found = bookings.lock(command.bookingId()).filter(command.reader()::maySee);
        if (found.isEmpty()) {
            return new Unknown();
        }
        Booking booking = found.get();
        if (booking.state() == BookingState.CANCELLED) {
            return new Changed(booking);
        }
        if (!booking.state().next().contains(BookingState.CANCELLED)) {
            return new Conflict(booking.state());
        }
        Instant now = clock.instant();
        Optional<ChangeOutcome> tooLate = access.tooLate(booking, command.reader(), now);
        if (tooLate.isPresent()) {
            return tooLate.get();
        }
        booking.cancel(now);
        places.giveBack(booking.slot().sessionId(), booking.pool());
        soldOut.forget(booking.slot().sessionId());
        journal.tell(booking, new BookingChange.Cancelled(command.cause(), command.reason()), command.actor());
        return new Changed(booking);
    }

    /** Who gives up which booking, and why. */
    public record Command(
            UUID bookingId, BookingReader reader, CancellationCause cause, Optional<String> reason, Actor actor) {}
}
