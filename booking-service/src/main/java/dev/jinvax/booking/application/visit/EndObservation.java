package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.application.visit.VisitOutcome.Done;
import dev.jinvax.booking.application.visit.VisitOutcome.Refused;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.VisitStep;
import dev.jinvax.booking.domain.visit.Doses;
import dev.jinvax.booking.domain.visit.Observation;
import dev.jinvax.booking.domain.visit.ObservationEnd;
import dev.jinvax.booking.domain.visit.VisitRefusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The person is released, not before the time is over (N11), or was found gone, which alerts. */
@Singleton
public class EndObservation {
    private final VisitDoor door;
    private final Doses doses;

    EndObservation(VisitDoor door, Doses doses) {
        this.door = door;
        this.doses = doses;
    }

    @Transactional
    public VisitOutcome end(Command command) {
        return door.enter(command.at(), (booking, now) -> end(booking, command, now));
    }

    private VisitOutcome end(Booking booking, Command command, Instant now) {
        Optional<Observation> observation = doses.observation(booking.bookingId());
        if (endedSo(observation, command.how())) {
            return Done.of(booking);
        }
        if (booking.state() != BookingState.OBSERVING || observation.isEmpty()) {
            return Refused.because(booking, VisitRefusal.STATE_CONFLICT);
        }
        if (command.how() == How.RELEASED && !observation.get().isOver(now)) {
            return Refused.because(booking, VisitRefusal.OBSERVATION_NOT_OVER)
                    .until(Optional.of(observation.get().observeUntil()));
        }
        booking.observationEnded(now);
        doses.ended(booking.bookingId(), command.how().end(), now);
        door.tell(booking, command.how().step(), command.at().actor());
        return Done.of(booking);
    }

    private static boolean endedSo(Optional<Observation> observation, How how) {
        return observation
                .flatMap(Observation::endedHow)
                .filter(end -> end == how.end())
                .isPresent();
    }

    /** How the desk ends an observation. */
    public enum How {
        RELEASED(ObservationEnd.RELEASED, VisitStep.RELEASED),
        LEFT_UNRELEASED(ObservationEnd.LEFT_UNRELEASED, VisitStep.LEFT_UNRELEASED);

        private final ObservationEnd end;
        private final VisitStep step;

        How(ObservationEnd end, VisitStep step) {
            this.end = end;
            this.step = step;
        }

        ObservationEnd end() {
            return end;
        }

        VisitStep step() {
            return step;
        }
    }

    /** Which visit, and how it was. */
    public record Command(AtSite at, How how) {}
}
