package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.application.FollowSeries;
import dev.jinvax.booking.application.visit.VisitOutcome.Done;
import dev.jinvax.booking.application.visit.VisitOutcome.Refused;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.Policy;
import dev.jinvax.booking.domain.ProductSchedule;
import dev.jinvax.booking.domain.visit.Correction;
import dev.jinvax.booking.domain.visit.Dose;
import dev.jinvax.booking.domain.visit.DoseField;
import dev.jinvax.booking.domain.visit.Doses;
import dev.jinvax.booking.domain.visit.LotRecalls;
import dev.jinvax.booking.domain.visit.Observation;
import dev.jinvax.booking.domain.visit.Recorded;
import dev.jinvax.booking.domain.visit.ScreeningDecision;
import dev.jinvax.booking.domain.visit.VisitPapers;
import dev.jinvax.booking.domain.visit.VisitRefusal;
import dev.jinvax.kit.ids.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * Puts a field of a recorded dose right, with who and why; what stood there before stays on record. What follows from
 * the dose follows: the watch after it, the number of a dose the person has booked by now, and a recall of its lot.
 */
@Singleton
public class CorrectDose {
    private static final int MOST = 50;

    private final VisitDoor door;
    private final VisitPapers papers;
    private final Doses doses;
    private final LotRecalls recalls;
    private final Policies policies;
    private final FollowSeries followSeries;

    CorrectDose(
            VisitDoor door,
            VisitPapers papers,
            Doses doses,
            LotRecalls recalls,
            Policies policies,
            FollowSeries followSeries) {
        this.door = door;
        this.papers = papers;
        this.doses = doses;
        this.recalls = recalls;
        this.policies = policies;
        this.followSeries = followSeries;
    }

    @Transactional
    public VisitOutcome correct(Command command) {
        return door.enter(
                command.at(),
                (booking, now) -> doses.of(booking.bookingId())
                        .map(dose -> correct(booking, dose, command, now))
                        .orElseGet(() -> Refused.because(booking, VisitRefusal.STATE_CONFLICT)));
    }

    private VisitOutcome correct(Booking booking, Dose dose, Command command, Instant now) {
        if (!command.field().accepts(command.value())) {
            return Refused.because(booking, VisitRefusal.CORRECTION_REFUSED);
        }
        if (dose.version() > MOST) {
            return Refused.because(booking, VisitRefusal.TOO_MANY_RECORDS);
        }
        Optional<Policy> policy = policies.on(booking.slot().day());
        Dose corrected = command.field().change(dose, command.value());
        Optional<VisitRefusal> refusal = refusal(dose, corrected, command.field(), policy);
        if (refusal.isPresent()) {
            return Refused.because(booking, refusal.get());
        }
        return keep(booking, dose, corrected.madeBy(maker(dose, corrected, policy)), policy, command, now);
    }

    private Optional<VisitRefusal> refusal(Dose dose, Dose corrected, DoseField field, Optional<Policy> policy) {
        boolean unchanged = field.of(corrected).equals(field.of(dose));
        boolean another = !corrected.productCode().equals(dose.productCode());
        if (unchanged || (another && schedule(corrected, policy).isEmpty())) {
            return Optional.of(VisitRefusal.CORRECTION_REFUSED);
        }
        boolean timely = !corrected.vaccinatedAt().isBefore(clearedAt(dose))
                && !corrected.vaccinatedAt().isAfter(dose.recorded().at());
        return timely || corrected.vaccinatedAt().equals(dose.vaccinatedAt())
                ? Optional.empty()
                : Optional.of(VisitRefusal.TIME_IMPLAUSIBLE);
    }

    private static Optional<ProductSchedule> schedule(Dose dose, Optional<Policy> policy) {
        return policy.flatMap(known -> known.schedule(dose.productCode()));
    }

    private static Optional<ProductSchedule.Maker> maker(Dose dose, Dose corrected, Optional<Policy> policy) {
        return corrected.productCode().equals(dose.productCode())
                ? dose.maker()
                : schedule(corrected, policy).flatMap(ProductSchedule::maker);
    }

    private Instant clearedAt(Dose dose) {
        return papers.decisions(dose.bookingId()).stream()
                .filter(decision -> decision.verdict() == ScreeningDecision.Verdict.CLEARED)
                .map(decision -> decision.recorded().at())
                .findAny()
                .orElse(dose.vaccinatedAt());
    }

    private VisitOutcome keep(
            Booking booking, Dose dose, Dose corrected, Optional<Policy> policy, Command command, Instant now) {
        Correction correction = new Correction(
                Ids.next(),
                booking.bookingId(),
                corrected.version(),
                command.field(),
                command.field().of(dose),
                command.field().of(corrected),
                command.reason(),
                command.correctedBy(),
                new Recorded(now, command.at().actor().clientId()));
        doses.correct(correction, corrected);
        if (recalls.isRecalled(corrected.productCode(), corrected.lot())) {
            recalls.concern(corrected);
        }
        if (!corrected.vaccinatedAt().equals(dose.vaccinatedAt())) {
            policy.ifPresent(known -> moveWatch(corrected, known));
        }
        booking.doseCorrected(corrected.doseNumber(), corrected.productCode(), now);
        door.tell(
                booking,
                new BookingChange.Corrected(command.field().wireName()),
                command.at().actor());
        followSeries.follow(dose.personKey(), now);
        return Done.of(booking).recording(correction.correctionId());
    }

    /** Who was released already was watched long enough by the clock on the wall; that is not taken back. */
    private void moveWatch(Dose corrected, Policy policy) {
        doses.observation(corrected.bookingId())
                .filter(observation -> observation.endedAt().isEmpty())
                .ifPresent(observation -> doses.moved(Observation.after(corrected, policy)));
    }

    /** @param correctedBy name of the person who asked for it */
    public record Command(AtSite at, DoseField field, String value, String reason, Optional<String> correctedBy) {
        @Override
        public String toString() {
            return "Command[" + at + ", " + field + "]";
        }
    }
}
