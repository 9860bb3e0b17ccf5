package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.application.visit.VisitOutcome.Done;
import dev.jinvax.booking.application.visit.VisitOutcome.Refused;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.Places;
import dev.jinvax.booking.domain.VisitStep;
import dev.jinvax.booking.domain.visit.ClearanceObstacle;
import dev.jinvax.booking.domain.visit.Recorded;
import dev.jinvax.booking.domain.visit.ScreeningDecision;
import dev.jinvax.booking.domain.visit.ScreeningDecision.Verdict;
import dev.jinvax.booking.domain.visit.VisitPapers;
import dev.jinvax.booking.domain.visit.VisitRefusal;
import dev.jinvax.kit.ids.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A clinician, by name, clears the person or puts the dose off (N10); nobody else does, and nothing else is a way to a dose. */
@Singleton
public class DecideScreening {
    private final VisitDoor door;
    private final VisitPapers papers;
    private final Places places;

    DecideScreening(VisitDoor door, VisitPapers papers, Places places) {
        this.door = door;
        this.papers = papers;
        this.places = places;
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
        List<ClearanceObstacle> obstacles = ClearanceObstacle.before(
                booking, papers.signatures(booking.bookingId()), papers.declaration(booking.bookingId()));
        if (!obstacles.isEmpty()) {
            return Refused.before(booking, obstacles);
        }
        UUID decisionId = keep(booking, command, now);
        booking.clear(now);
        door.tell(booking, VisitStep.CLEARED, command.at().actor());
        return Done.of(booking).recording(decisionId);
    }

    private VisitOutcome defer(Booking booking, Command command, Instant now) {
        BookingState from = booking.state();
        if (!from.next().contains(BookingState.DEFERRED)) {
            return Refused.because(booking, VisitRefusal.STATE_CONFLICT);
        }
        UUID decisionId = keep(booking, command, now);
        booking.defer(now);
        if (from.freesPlaceOn(booking.state())) {
            places.giveBack(booking.slot().sessionId(), booking.pool());
        }
        door.tell(booking, VisitStep.DEFERRED, command.at().actor());
        return Done.of(booking).recording(decisionId);
    }

    private UUID keep(Booking booking, Command command, Instant now) {
        ScreeningDecision decision = new ScreeningDecision(
                Ids.next(),
                booking.bookingId(),
                command.verdict(),
                command.clinician(),
                Optional.of(command.reasonCode()),
                command.retryAfterDays(),
                new Recorded(now, command.at().actor().clientId()));
        papers.keep(decision);
        return decision.decisionId();
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
