package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingState;
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
    private final DueDoor dueDoor;
    private final Doses doses;
    private final VisitDoor door;
    private final Clock clock;

    CompleteFollowUp(DueVisits due, DueDoor dueDoor, Doses doses, VisitDoor door, Clock clock) {
        this.due = due;
        this.dueDoor = dueDoor;
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
        return dueDoor.enter(bookingId, this::isOver, this::complete);
    }

    private boolean isOver(Booking booking, Instant now) {
        return booking.state() == BookingState.FOLLOW_UP
                && doses.observation(booking.bookingId())
                        .filter(observation -> !now.isBefore(observation.followUpUntil()))
                        .isPresent();
    }

    private void complete(Booking booking, Instant now) {
        booking.complete(now);
        doses.completed(booking.bookingId(), now);
        door.tell(booking, VisitStep.COMPLETED, Actor.SYSTEM);
    }
}
