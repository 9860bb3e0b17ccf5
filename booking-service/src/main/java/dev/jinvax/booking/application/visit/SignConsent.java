package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.application.visit.VisitOutcome.Done;
import dev.jinvax.booking.application.visit.VisitOutcome.Refused;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.VisitStep;
import dev.jinvax.booking.domain.visit.ConsentDocuments;
import dev.jinvax.booking.domain.visit.ConsentKind;
import dev.jinvax.booking.domain.visit.ConsentLanguage;
import dev.jinvax.booking.domain.visit.Plausible;
import dev.jinvax.booking.domain.visit.Recorded;
import dev.jinvax.booking.domain.visit.Signature;
import dev.jinvax.booking.domain.visit.SignatureMethod;
import dev.jinvax.booking.domain.visit.VisitPapers;
import dev.jinvax.booking.domain.visit.VisitRefusal;
import dev.jinvax.kit.ids.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** One of the two papers is signed (N9), in the version in force and in a language the person chose. */
@Singleton
public class SignConsent {
    private final VisitDoor door;
    private final VisitPapers papers;
    private final ConsentDocuments documents;

    SignConsent(VisitDoor door, VisitPapers papers, ConsentDocuments documents) {
        this.door = door;
        this.papers = papers;
        this.documents = documents;
    }

    @Transactional
    public VisitOutcome sign(Command command) {
        return door.enter(command.at(), (booking, now) -> sign(booking, command, now));
    }

    private VisitOutcome sign(Booking booking, Command command, Instant now) {
        if (booking.state() != BookingState.CHECKED_IN) {
            return Refused.because(booking, VisitRefusal.STATE_CONFLICT);
        }
        if (!Plausible.today(command.signedAt(), now)) {
            return Refused.because(booking, VisitRefusal.TIME_IMPLAUSIBLE);
        }
        boolean inForce = documents
                .inForce(command.kind(), booking.slot().day())
                .filter(document -> document.version().equals(command.textVersion()))
                .isPresent();
        if (!inForce) {
            return Refused.because(booking, VisitRefusal.CONSENT_VERSION_NOT_IN_FORCE);
        }
        boolean signedBefore = papers.signatures(booking.bookingId()).stream()
                .anyMatch(signature -> signature.kind() == command.kind());
        if (signedBefore) {
            return Refused.because(booking, VisitRefusal.ALREADY_RECORDED);
        }
        Signature signature = new Signature(
                Ids.next(),
                booking.bookingId(),
                command.kind(),
                command.textVersion(),
                command.language(),
                command.method(),
                command.signedAt(),
                new Recorded(now, command.at().actor().clientId()));
        papers.keep(signature);
        booking.recorded(now);
        door.tell(booking, VisitStep.CONSENTED, command.at().actor());
        return Done.of(booking).recording(signature.signatureId());
    }

    /** A signature as the desk enters it. */
    public record Command(
            AtSite at,
            ConsentKind kind,
            String textVersion,
            ConsentLanguage language,
            Instant signedAt,
            SignatureMethod method) {}
}
