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

/** Nobody recorded a release in time: site and ops are told, once. */
@Singleton
public class TellOverdue implements DueTask {
    private final DueVisits due;
    private final DueDoor dueDoor;
    private final Doses doses;
    private final VisitDoor door;
    private final Clock clock;

    TellOverdue(DueVisits due, DueDoor dueDoor, Doses doses, VisitDoor door, Clock clock) {
        this.due = due;
        this.dueDoor = dueDoor;
        this.doses = doses;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public List<UUID> candidates(int most) {
        return due.observationOverdue(clock.instant(), most);
    }

    @Override
    @Transactional
    public boolean carryOut(UUID bookingId) {
        return dueDoor.enter(bookingId, this::isUntold, this::tell);
    }

    private boolean isUntold(Booking booking, Instant now) {
        return booking.state() == BookingState.OBSERVING
                && doses.observation(booking.bookingId())
                        .filter(observation -> observation.overdueToldAt().isEmpty())
                        .filter(observation -> !now.isBefore(observation.overdueAt()))
                        .isPresent();
    }

    private void tell(Booking booking, Instant now) {
        doses.overdueTold(booking.bookingId(), now);
        booking.recorded(now);
        door.tell(booking, VisitStep.OBSERVATION_OVERDUE, Actor.SYSTEM);
    }
}
