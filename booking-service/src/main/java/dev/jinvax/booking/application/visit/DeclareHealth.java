package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.application.visit.VisitOutcome.Done;
import dev.jinvax.booking.application.visit.VisitOutcome.Refused;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.VisitStep;
import dev.jinvax.booking.domain.visit.Contraindication;
import dev.jinvax.booking.domain.visit.HealthDeclaration;
import dev.jinvax.booking.domain.visit.Plausible;
import dev.jinvax.booking.domain.visit.Recorded;
import dev.jinvax.booking.domain.visit.VisitPapers;
import dev.jinvax.booking.domain.visit.VisitRefusal;
import dev.jinvax.kit.time.MovableClock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The person answers for the five contraindications (N9); what follows from it a clinician decides. */
@Singleton
public class DeclareHealth {
    private static final int MOST = 20;

    private final VisitDoor door;
    private final VisitPapers papers;

    DeclareHealth(VisitDoor door, VisitPapers papers) {
        this.door = door;
        this.papers = papers;
    }

    @Transactional
    public VisitOutcome declare(Command command) {
        return door.enter(command.at(), (booking, now) -> declare(booking, command, now));
    }

    private VisitOutcome declare(Booking booking, Command command, Instant now) {
        if (booking.state() != BookingState.CHECKED_IN) {
            return Refused.because(booking, VisitRefusal.STATE_CONFLICT);
        }
        Instant declaredAt = command.declaredAt().orElse(now);
        boolean otherVaccineToCome = command.otherVaccineOn()
                .filter(LocalDate.ofInstant(now, MovableClock.SHANGHAI)::isBefore)
                .isPresent();
        if (!Plausible.today(declaredAt, now) || otherVaccineToCome) {
            return Refused.because(booking, VisitRefusal.TIME_IMPLAUSIBLE);
        }
        if (papers.declarations(booking.bookingId()) >= MOST) {
            return Refused.because(booking, VisitRefusal.TOO_MANY_RECORDS);
        }
        papers.keep(new HealthDeclaration(
                booking.bookingId(),
                Optional.of(command.declared()),
                command.otherVaccineOn(),
                declaredAt,
                new Recorded(now, command.at().actor().clientId())));
        booking.recorded(now);
        door.tell(booking, VisitStep.HEALTH_DECLARED, command.at().actor());
        return Done.of(booking);
    }

    /**
     * What the person said.
     *
     * @param declared the contraindications answered with yes
     * @param otherVaccineOn when they were last vaccinated against something else, if they know
     */
    public record Command(
            AtSite at,
            Set<Contraindication> declared,
            Optional<LocalDate> otherVaccineOn,
            Optional<Instant> declaredAt) {
        public Command {
            declared = Set.copyOf(declared);
        }
    }
}
