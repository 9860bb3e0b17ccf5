package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.application.visit.VisitOutcome.Done;
import dev.jinvax.booking.application.visit.VisitOutcome.Refused;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.visit.Correction;
import dev.jinvax.booking.domain.visit.Dose;
import dev.jinvax.booking.domain.visit.DoseField;
import dev.jinvax.booking.domain.visit.Doses;
import dev.jinvax.booking.domain.visit.Recorded;
import dev.jinvax.booking.domain.visit.VisitRefusal;
import dev.jinvax.kit.ids.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Puts a field of a recorded dose right, with who and why; what stood there before stays on record. */
@Singleton
public class CorrectDose {
    private static final int MOST = 50;

    private final VisitDoor door;
    private final Doses doses;
    private final Policies policies;

    CorrectDose(VisitDoor door, Doses doses, Policies policies) {
        this.door = door;
        this.doses = doses;
        this.policies = policies;
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
        DoseField field = command.field();
        String before = field.of(dose);
        if (!field.accepts(command.value()) || before.equals(command.value()) || isUnknownProduct(booking, command)) {
            return Refused.because(booking, VisitRefusal.CORRECTION_REFUSED);
        }
        if (dose.version() > MOST) {
            return Refused.because(booking, VisitRefusal.TOO_MANY_RECORDS);
        }
        Dose corrected = field.change(dose, command.value());
        Correction correction = new Correction(
                Ids.next(),
                booking.bookingId(),
                corrected.version(),
                field,
                before,
                command.value(),
                command.reason(),
                command.correctedBy(),
                new Recorded(now, command.at().actor().clientId()));
        doses.correct(correction, corrected);
        booking.doseCorrected(corrected.doseNumber(), corrected.productCode(), now);
        door.tell(
                booking,
                new BookingChange.Corrected(field.wireName()),
                command.at().actor());
        return Done.of(booking).recording(correction.correctionId());
    }

    private boolean isUnknownProduct(Booking booking, Command command) {
        return command.field() == DoseField.PRODUCT_CODE
                && policies.on(booking.slot().day())
                        .flatMap(policy -> policy.schedule(command.value()))
                        .isEmpty();
    }

    /** @param correctedBy name of the person who asked for it */
    public record Command(AtSite at, DoseField field, String value, String reason, Optional<String> correctedBy) {
        @Override
        public String toString() {
            return "Command[" + at + ", " + field + "]";
        }
    }
}
