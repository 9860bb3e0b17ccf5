package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.visit.DueVisits;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** The way to what falls due on a booking: nobody else is at it, it is locked, and it is still due now that it is. */
@Singleton
class DueDoor {
    private final DueVisits due;
    private final Bookings bookings;
    private final Clock clock;

    DueDoor(DueVisits due, Bookings bookings, Clock clock) {
        this.due = due;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** In the running transaction; answers whether the step was taken. */
    boolean enter(UUID bookingId, BiPredicate<Booking, Instant> isDue, BiConsumer<Booking, Instant> step) {
        if (!due.claim(bookingId)) {
            return false;
        }
        Instant now = clock.instant();
        Optional<Booking> booking = bookings.lock(bookingId).filter(found -> isDue.test(found, now));
        booking.ifPresent(found -> step.accept(found, now));
        return booking.isPresent();
    }
}
