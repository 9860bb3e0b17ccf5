package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.application.visit.VisitOutcome.Done;
import dev.jinvax.booking.application.visit.VisitOutcome.Refused;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.Places;
import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.VisitStep;
import dev.jinvax.booking.domain.visit.ClearanceObstacle;
import dev.jinvax.booking.domain.visit.HealthDeclaration;
import dev.jinvax.booking.domain.visit.Recorded;
import dev.jinvax.booking.domain.visit.ScreeningDecision;
import dev.jinvax.booking.domain.visit.ScreeningDecision.Verdict;
import dev.jinvax.booking.domain.visit.VisitPapers;
import dev.jinvax.booking.domain.visit.VisitRefusal;
import dev.jinvax.kit.ids.Ids;
import dev.jinvax.kit.time.MovableClock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A clinician, by name, clears the person or puts the dose off (N10); nobody else does, and nothing else is a way to a dose. */
@Singleton
public class DecideScreening {
    private final VisitDoor door;
    private final VisitPapers papers;
    private final Places places;
    private final Policies policies;

    DecideScreening(VisitDoor door, VisitPapers papers, Places places, Policies policies) {
        this.door = door;
        this.papers = papers;
        this.places = places;
        this.policies = policies;
    }

    @Transactional
    public VisitOutcome decide(Command command) {
        return door.enter(command.at(), (booking, now) -> switch (command.verdict()) {
            case CLEARED -> clear(booking, command, now);
            case DEFERRED -> defer(booking, command, now);
        });
    }

    private VisitOutcome clear(Booking booking, Command command, Instant now) {
        if (booking.state() != BookingState.CHECKED_IN) {
            return Refused.because(booking, VisitRefusal.STATE_CONFLICT);
        }
        Optional<HealthDeclaration> declaration = papers.declaration(booking.bookingId());
        Optional<LocalDate> earliest = policies.on(booking.slot().day())
                .flatMap(policy -> policy.schedule(booking.slot().productCode()))
                .flatMap(schedule -> declaration.flatMap(told -> told.earliestAfterOtherVaccine(schedule)));
        List<ClearanceObstacle> obstacles =
                ClearanceObstacle.before(booking, papers.signatures(booking.bookingId()), declaration, earliest);
        if (!obstacles.isEmpty()) {
            boolean tooRecent = obstacles.contains(ClearanceObstacle.OTHER_VACCINE_TOO_RECENT);
            return Refused.before(
                    booking, obstacles, earliest.filter(day -> tooRecent).map(DecideScreening::beginning));
        }
        ScreeningDecision decision = keep(booking, command, now);
        booking.clear(now);
        door.tell(booking, VisitStep.CLEARED, command.at().actor());
        return Done.of(booking).recording(decision.decisionId());
    }

    private VisitOutcome defer(Booking booking, Command command, Instant now) {
        BookingState from = booking.state();
        if (!from.next().contains(BookingState.DEFERRED)) {
            return Refused.because(booking, VisitRefusal.STATE_CONFLICT);
        }
        ScreeningDecision decision = keep(booking, command, now);
        booking.defer(now);
        if (from.freesPlaceOn(booking.state())) {
            places.giveBack(booking.slot().sessionId(), booking.pool());
        }
        Optional<LocalDate> returnFrom = decision.returnFrom();
        door.tell(booking, new BookingChange.Deferred(returnFrom), command.at().actor());
        return Done.of(booking).recording(decision.decisionId()).due(returnFrom.map(DecideScreening::beginning));
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(MovableClock.SHANGHAI).toInstant();
    }

    private ScreeningDecision keep(Booking booking, Command command, Instant now) {
        ScreeningDecision decision = new ScreeningDecision(
                Ids.next(),
                booking.bookingId(),
                command.verdict(),
                command.clinician(),
                Optional.of(command.reasonCode()),
                command.retryAfterDays(),
                new Recorded(now, command.at().actor().clientId()));
        papers.keep(decision);
        return decision;
    }

    /** @param retryAfterDays with a deferral only */
    public record Command(
            AtSite at, Verdict verdict, String clinician, String reasonCode, Optional<Integer> retryAfterDays) {
        @Override
        public String toString() {
            return "Command[" + at + "]";
        }
    }
}
