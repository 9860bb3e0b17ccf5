package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.application.visit.VisitOutcome.Done;
import dev.jinvax.booking.application.visit.VisitOutcome.Refused;
import dev.jinvax.booking.application.visit.VisitOutcome.UnknownHere;
import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.visit.Aftercare;
import dev.jinvax.booking.domain.visit.Dose;
import dev.jinvax.booking.domain.visit.Doses;
import dev.jinvax.booking.domain.visit.FollowUpReport;
import dev.jinvax.booking.domain.visit.Recorded;
import dev.jinvax.booking.domain.visit.Symptom;
import dev.jinvax.booking.domain.visit.VisitRefusal;
import dev.jinvax.kit.ids.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How the person is in the fourteen days (N12); anything severe calls the site at once. */
@Singleton
public class ReportFollowUp {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 100;

    private final Bookings bookings;
    private final VisitDoor door;
    private final Doses doses;
    private final Aftercare aftercare;
    private final Clock clock;

    ReportFollowUp(Bookings bookings, VisitDoor door, Doses doses, Aftercare aftercare, Clock clock) {
        this.bookings = bookings;
        this.door = door;
        this.doses = doses;
        this.aftercare = aftercare;
        this.clock = clock;
    }

    @Transactional
    public VisitOutcome report(Command command) {
        return bookings.lock(command.bookingId())
                .filter(booking -> isTheirs(booking, command))
                .map(booking -> report(booking, command, clock.instant()))
                .orElseGet(UnknownHere::new);
    }

    private static boolean isTheirs(Booking booking, Command command) {
        return booking.clientId().equals(command.actor().clientId())
                || command.siteId()
                        .filter(site -> site.equals(booking.slot().siteId()))
                        .isPresent();
    }

    private VisitOutcome report(Booking booking, Command command, Instant now) {
        Optional<Dose> dose = doses.of(booking.bookingId());
        if (dose.isEmpty()) {
            return Refused.because(booking, VisitRefusal.STATE_CONFLICT);
        }
        if (command.day() > daysSince(dose.get(), now)) {
            return Refused.because(booking, VisitRefusal.TIME_IMPLAUSIBLE);
        }
        if (aftercare.reports(booking.bookingId()).size() >= MOST) {
            return Refused.because(booking, VisitRefusal.TOO_MANY_RECORDS);
        }
        boolean severe = command.severe() || command.symptoms().stream().anyMatch(Symptom::isSevere);
        FollowUpReport report = new FollowUpReport(
                Ids.next(),
                booking.bookingId(),
                command.day(),
                command.symptoms(),
                severe,
                new Recorded(now, command.actor().clientId()));
        aftercare.keep(report);
        booking.recorded(now);
        door.tell(booking, new BookingChange.FollowUpReported(report.day(), severe), command.actor());
        if (severe) {
            door.escalate(booking, "SEVERE_SYMPTOM", now, command.actor());
        }
        return Done.of(booking).recording(report.reportId()).escalated(severe);
    }

    /** On the day of the dose itself a report counts as one of the first day: nobody is turned away with symptoms. */
    private static long daysSince(Dose dose, Instant now) {
        LocalDate given = LocalDate.ofInstant(dose.vaccinatedAt(), SHANGHAI);
        return Math.max(1, ChronoUnit.DAYS.between(given, LocalDate.ofInstant(now, SHANGHAI)));
    }

    /** @param siteId of a desk that writes down what it is told; empty for the booking's own client */
    public record Command(
            UUID bookingId, Optional<UUID> siteId, Actor actor, int day, List<Symptom> symptoms, boolean severe) {
        public Command {
            symptoms = List.copyOf(symptoms);
        }

        @Override
        public String toString() {
            return "Command[" + bookingId + "]";
        }
    }
}
