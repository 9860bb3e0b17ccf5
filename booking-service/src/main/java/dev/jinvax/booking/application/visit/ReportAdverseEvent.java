package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.application.visit.VisitOutcome.Done;
import dev.jinvax.booking.application.visit.VisitOutcome.Refused;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.visit.AdverseEvent;
import dev.jinvax.booking.domain.visit.Aftercare;
import dev.jinvax.booking.domain.visit.Dose;
import dev.jinvax.booking.domain.visit.Doses;
import dev.jinvax.booking.domain.visit.ObservationEnd;
import dev.jinvax.booking.domain.visit.Plausible;
import dev.jinvax.booking.domain.visit.Recorded;
import dev.jinvax.booking.domain.visit.VisitRefusal;
import dev.jinvax.kit.ids.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** A suspected adverse event: a serious one ends the observation by referral and calls the site (N11). */
@Singleton
public class ReportAdverseEvent {
    private static final int MOST = 50;

    private final VisitDoor door;
    private final Doses doses;
    private final Aftercare aftercare;

    ReportAdverseEvent(VisitDoor door, Doses doses, Aftercare aftercare) {
        this.door = door;
        this.doses = doses;
        this.aftercare = aftercare;
    }

    @Transactional
    public VisitOutcome report(Command command) {
        return door.enter(command.at(), (booking, now) -> report(booking, command, now));
    }

    private VisitOutcome report(Booking booking, Command command, Instant now) {
        Optional<Dose> dose = doses.of(booking.bookingId());
        if (dose.isEmpty()) {
            return Refused.because(booking, VisitRefusal.STATE_CONFLICT);
        }
        if (!Plausible.since(dose.get().vaccinatedAt(), command.onsetAt(), now)) {
            return Refused.because(booking, VisitRefusal.TIME_IMPLAUSIBLE);
        }
        if (aftercare.adverseEvents(booking.bookingId()).size() >= MOST) {
            return Refused.because(booking, VisitRefusal.TOO_MANY_RECORDS);
        }
        AdverseEvent event = new AdverseEvent(
                Ids.next(),
                booking.bookingId(),
                command.kind(),
                command.onsetAt(),
                command.severity(),
                command.seriousReason(),
                command.outcome(),
                new Recorded(now, command.at().actor().clientId()),
                Optional.empty());
        aftercare.keep(event);
        if (event.isSerious() && booking.state() == BookingState.OBSERVING) {
            booking.observationEnded(now);
            doses.ended(booking.bookingId(), ObservationEnd.REFERRED, now);
        } else {
            booking.recorded(now);
        }
        door.tell(
                booking,
                new BookingChange.AdverseEventReported(event.isSerious()),
                command.at().actor());
        if (event.isSerious()) {
            door.escalate(booking, "SERIOUS_ADVERSE_EVENT", now, command.at().actor());
        }
        return Done.of(booking)
                .recording(event.adverseEventId())
                .due(event.dutyDueAt())
                .escalated(event.isSerious());
    }

    /** @param seriousReason why it is serious; empty when it is not */
    public record Command(
            AtSite at,
            AdverseEvent.Kind kind,
            Instant onsetAt,
            AdverseEvent.Severity severity,
            Optional<AdverseEvent.SeriousReason> seriousReason,
            AdverseEvent.Outcome outcome) {
        @Override
        public String toString() {
            return "Command[" + at + "]";
        }
    }
}
