package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.VisitStep;
import dev.jinvax.booking.domain.visit.Doses;
import dev.jinvax.booking.domain.visit.DueVisits;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The last follow-up day is over (N12): nothing more happens to the booking. */
@Singleton
public class CompleteFollowUp implements DueTask {
    private final DueVisits due;
    private final Bookings bookings;
    private final Doses doses;
    private final VisitDoor door;
    private final Clock clock;

    CompleteFollowUp(DueVisits due, Bookings bookings, Doses doses, VisitDoor door, Clock clock) {
        this.due = due;
        this.bookings = bookings;
        this.doses = doses;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public List<UUID> candidates(int most) {
        return due.followUpOver(clock.instant(), most);
    }

    @Override
    @Transactional
    public boolean carryOut(UUID bookingId) {
        return due.claim(bookingId)
                && bookings.lock(bookingId)
                        .filter(booking -> booking.state() == BookingState.FOLLOW_UP)
                        .filter(booking -> isOver(booking, clock.instant()))
                        .map(booking -> complete(booking, clock.instant()))
                        .isPresent();
    }

    private boolean isOver(Booking booking, Instant now) {
        return doses.observation(booking.bookingId())
                .filter(observation -> !now.isBefore(observation.followUpUntil()))
                .isPresent();
    }

    private Booking complete(Booking booking, Instant now) {
        booking.complete(now);
        doses.completed(booking.bookingId(), now);
        door.tell(booking, VisitStep.COMPLETED, Actor.SYSTEM);
        return booking;
    }
}
