package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.application.visit.VisitOutcome.Done;
import dev.jinvax.booking.application.visit.VisitOutcome.Refused;
import dev.jinvax.booking.application.visit.VisitOutcome.UnknownHere;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.visit.AdverseEvent;
import dev.jinvax.booking.domain.visit.Aftercare;
import dev.jinvax.booking.domain.visit.Dose;
import dev.jinvax.booking.domain.visit.Doses;
import dev.jinvax.booking.domain.visit.OnwardReport;
import dev.jinvax.booking.domain.visit.Plausible;
import dev.jinvax.booking.domain.visit.Recorded;
import dev.jinvax.booking.domain.visit.ReportingDuties;
import dev.jinvax.booking.domain.visit.VisitRefusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An adverse event was reported to the authorities: the duty clock stops. Late is recorded too, and stays visible. */
@Singleton
public class ReportOnward {
    private final VisitDoor door;
    private final Doses doses;
    private final Aftercare aftercare;
    private final ReportingDuties duties;

    ReportOnward(VisitDoor door, Doses doses, Aftercare aftercare, ReportingDuties duties) {
        this.door = door;
        this.doses = doses;
        this.aftercare = aftercare;
        this.duties = duties;
    }

    @Transactional
    public VisitOutcome report(Command command) {
        return door.enter(command.at(), (booking, now) -> report(booking, command, now));
    }

    private VisitOutcome report(Booking booking, Command command, Instant now) {
        Optional<AdverseEvent> event = aftercare.adverseEvents(booking.bookingId()).stream()
                .filter(each -> each.adverseEventId().equals(command.adverseEventId()))
                .findAny();
        if (event.isEmpty()) {
            return new UnknownHere();
        }
        if (event.get().onwardReport().isPresent()) {
            return Refused.because(booking, VisitRefusal.ALREADY_RECORDED);
        }
        Instant given = doses.of(booking.bookingId()).map(Dose::vaccinatedAt).orElseThrow();
        if (!Plausible.since(given, command.reportedAt(), now)) {
            return Refused.because(booking, VisitRefusal.TIME_IMPLAUSIBLE);
        }
        duties.done(
                command.adverseEventId(),
                new OnwardReport(
                        command.reportedAt(),
                        command.reportedBy(),
                        command.reference(),
                        new Recorded(now, command.at().actor().clientId())));
        return Done.of(booking).recording(command.adverseEventId());
    }

    /**
     * Who told the authorities, and when.
     *
     * @param reference under which they keep it
     */
    public record Command(
            AtSite at, UUID adverseEventId, Instant reportedAt, String reportedBy, Optional<String> reference) {
        @Override
        public String toString() {
            return "Command[" + at + "]";
        }
    }
}
