package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.VisitStep;
import dev.jinvax.booking.domain.visit.Doses;
import dev.jinvax.booking.domain.visit.DueVisits;
import dev.jinvax.booking.domain.visit.Observation;
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
    private final Bookings bookings;
    private final Doses doses;
    private final VisitDoor door;
    private final Clock clock;

    TellOverdue(DueVisits due, Bookings bookings, Doses doses, VisitDoor door, Clock clock) {
        this.due = due;
        this.bookings = bookings;
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
        return due.claim(bookingId)
                && bookings.lock(bookingId)
                        .filter(booking -> booking.state() == BookingState.OBSERVING)
                        .map(booking -> tell(booking, clock.instant()))
                        .orElse(false);
    }

    private boolean tell(Booking booking, Instant now) {
        boolean overdue = doses.observation(booking.bookingId())
                .filter(observation -> isUntold(observation, now))
                .isPresent();
        if (overdue) {
            doses.overdueTold(booking.bookingId(), now);
            booking.recorded(now);
            door.tell(booking, VisitStep.OBSERVATION_OVERDUE, Actor.SYSTEM);
        }
        return overdue;
    }

    private static boolean isUntold(Observation observation, Instant now) {
        return observation.overdueToldAt().isEmpty() && !now.isBefore(observation.overdueAt());
    }
}
