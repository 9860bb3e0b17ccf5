package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingJournal;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.VisitStep;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;

/** The way into a visit: a booking of the caller's own site, locked; and the way its steps are told. */
@Singleton
class VisitDoor {
    private final Bookings bookings;
    private final BookingJournal journal;
    private final Clock clock;

    VisitDoor(Bookings bookings, BookingJournal journal, Clock clock) {
        this.bookings = bookings;
        this.journal = journal;
        this.clock = clock;
    }

    /** Takes the step if the booking is one of the site; at another site it is as if it did not exist. */
    VisitOutcome enter(AtSite at, BiFunction<Booking, Instant, VisitOutcome> step) {
        return bookings.lock(at.bookingId())
                .filter(booking -> booking.slot().siteId().equals(at.siteId()))
                .map(booking -> step.apply(booking, clock.instant()))
                .orElseGet(VisitOutcome.UnknownHere::new);
    }

    void tell(Booking booking, VisitStep step, Actor actor) {
        journal.tell(booking, new BookingChange.Step(step), actor);
    }

    void tell(Booking booking, BookingChange change, Actor actor) {
        journal.tell(booking, change, actor);
    }

    /** Calls somebody at the site, as a change of its own after the one that gave the reason. */
    void escalate(Booking booking, String reason, Instant now, Actor actor) {
        booking.recorded(now);
        journal.tell(booking, new BookingChange.Escalated(reason), actor);
    }
}
