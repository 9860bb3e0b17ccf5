package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.application.visit.VisitOutcome.Done;
import dev.jinvax.booking.application.visit.VisitOutcome.Refused;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.Policy;
import dev.jinvax.booking.domain.ProductSchedule;
import dev.jinvax.booking.domain.Series;
import dev.jinvax.booking.domain.visit.Dose;
import dev.jinvax.booking.domain.visit.DoseObstacle;
import dev.jinvax.booking.domain.visit.Doses;
import dev.jinvax.booking.domain.visit.LotRecalls;
import dev.jinvax.booking.domain.visit.Observation;
import dev.jinvax.booking.domain.visit.Plausible;
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

/** The dose is in; it is on record with product, lot and vaccinator, and observation begins (N11). */
@Singleton
public class RecordDose {
    private final VisitDoor door;
    private final VisitPapers papers;
    private final Doses doses;
    private final LotRecalls recalls;
    private final Policies policies;

    RecordDose(VisitDoor door, VisitPapers papers, Doses doses, LotRecalls recalls, Policies policies) {
        this.door = door;
        this.papers = papers;
        this.doses = doses;
        this.recalls = recalls;
        this.policies = policies;
    }

    @Transactional
    public VisitOutcome record(Command command) {
        return door.enter(command.at(), (booking, now) -> record(booking, command, now));
    }

    private VisitOutcome record(Booking booking, Command command, Instant now) {
        if (booking.state() != BookingState.CLEARED) {
            return Refused.because(booking, VisitRefusal.STATE_CONFLICT);
        }
        Instant at = command.vaccinatedAt().orElse(now);
        if (!Plausible.since(clearance(booking).recorded().at(), at, now)) {
            return Refused.because(booking, VisitRefusal.TIME_IMPLAUSIBLE);
        }
        Optional<Policy> policy = policies.on(booking.slot().day());
        if (policy.isEmpty()) {
            return Refused.because(booking, VisitRefusal.POLICY_UNKNOWN);
        }
        if (recalls.isRecalled(command.productCode(), command.lot())) {
            return Refused.because(booking, VisitRefusal.LOT_RECALLED);
        }
        String person = doses.survivorOf(booking.personKey());
        Series earlier = doses.ofPerson(person);
        List<VisitRefusal> refusals = DoseObstacle.before(
                booking,
                command.productCode(),
                command.lotExpiresOn(),
                LocalDate.ofInstant(at, MovableClock.SHANGHAI),
                earlier,
                policy.get());
        return refusals.isEmpty()
                ? give(booking, person, command, at, policy.get(), now)
                : Refused.because(booking, refusals)
                        .until(
                                refusals.contains(VisitRefusal.DOSE_TOO_EARLY)
                                        ? earliest(booking, earlier, policy.get())
                                        : Optional.empty());
    }

    private static Optional<Instant> earliest(Booking booking, Series earlier, Policy policy) {
        return policy.schedule(booking.slot().productCode())
                .flatMap(earlier::earliestNext)
                .map(day -> day.atStartOfDay(MovableClock.SHANGHAI).toInstant());
    }

    private VisitOutcome give(Booking booking, String person, Command command, Instant at, Policy policy, Instant now) {
        Dose dose = new Dose(
                Ids.next(),
                booking.bookingId(),
                person,
                booking.doseNumber(),
                command.productCode(),
                policy.schedule(command.productCode()).flatMap(ProductSchedule::maker),
                command.lot(),
                command.lotExpiresOn(),
                command.vaccinator(),
                at,
                booking.slot().siteId(),
                1,
                new Recorded(now, command.at().actor().clientId()));
        Observation observation = Observation.after(dose, policy);
        doses.keep(dose, observation);
        booking.vaccinated(now);
        door.tell(
                booking,
                new BookingChange.DoseRecorded(at, observation.observeUntil(), dose.lot()),
                command.at().actor());
        return Done.of(booking).recording(dose.doseId()).due(Optional.of(observation.observeUntil()));
    }

    private ScreeningDecision clearance(Booking booking) {
        return papers.decisions(booking.bookingId()).stream()
                .filter(decision -> decision.verdict() == Verdict.CLEARED)
                .findAny()
                .orElseThrow(() -> new IllegalStateException("cleared without a decision: " + booking.bookingId()));
    }

    /** @param vaccinatedAt now, when the desk does not say */
    public record Command(
            AtSite at,
            String productCode,
            String lot,
            LocalDate lotExpiresOn,
            String vaccinator,
            Optional<Instant> vaccinatedAt) {
        @Override
        public String toString() {
            return "Command[" + at + "]";
        }
    }
}
