package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.application.BookPlace;
import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Circumstances;
import dev.jinvax.booking.domain.Circumstances.Standing;
import dev.jinvax.booking.domain.ReservationLedger;
import dev.jinvax.booking.domain.ReservationOutcome;
import dev.jinvax.booking.domain.ReservationOutcome.Confirmed;
import dev.jinvax.booking.domain.ReservationOutcome.Replayed;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.visit.VisitRefusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/**
 * Somebody comes without an appointment (N5): a place of a session of today, out of the same capacity as everybody
 * else's, and checked in at once. Asked again after a crash in between, it goes on where it stopped.
 */
@Singleton
public class ReceiveWalkIn {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ReservationLedger ledger;
    private final BookPlace bookPlace;
    private final CheckIn checkIn;
    private final Clock clock;

    ReceiveWalkIn(ReservationLedger ledger, BookPlace bookPlace, CheckIn checkIn, Clock clock) {
        this.ledger = ledger;
        this.bookPlace = bookPlace;
        this.checkIn = checkIn;
        this.clock = clock;
    }

    public Outcome receive(Command command) {
        Optional<VisitRefusal> refusal = beforehand(command);
        if (refusal.isPresent()) {
            return new NotReceivable(refusal.get());
        }
        ReservationOutcome reserved = reserve(command);
        if (reserved instanceof Confirmed confirmed) {
            return checkIn(command, confirmed.bookingId(), confirmed.answer());
        }
        if (reserved instanceof Replayed replayed && replayed.status() < 300) {
            return checkIn(command, command.bookingOf().in(replayed.answer()), replayed.answer());
        }
        return new NotReserved(reserved);
    }

    /** What a check-in would refuse is refused before a place is taken for it. */
    private Optional<VisitRefusal> beforehand(Command command) {
        ReservationRequest request = command.request();
        Circumstances known = ledger.read(List.of(request));
        boolean boundBefore = !known.bound().isEmpty();
        if (boundBefore) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
        boolean anotherDay = Optional.ofNullable(known.sessions().get(request.sessionId()))
                .filter(session -> !session.slot().day().equals(today))
                .isPresent();
        if (anotherDay) {
            return Optional.of(VisitRefusal.NOT_TODAY);
        }
        boolean referred = Optional.ofNullable(known.standings().get(request.applicantId()))
                .filter(Standing::isReferred)
                .isPresent();
        return referred && command.referralNote().isEmpty()
                ? Optional.of(VisitRefusal.REFERRAL_UNRESOLVED)
                : Optional.empty();
    }

    private ReservationOutcome reserve(Command command) {
        try {
            return bookPlace.book(command.request(), command.patience()).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private Outcome checkIn(Command command, UUID bookingId, byte[] answer) {
        AtSite at = new AtSite(bookingId, command.siteId(), command.actor());
        VisitOutcome arrived = checkIn.checkIn(new CheckIn.Command(at, command.referralNote()));
        return arrived instanceof VisitOutcome.Done ? new Received(bookingId, answer) : new Stopped(arrived);
    }

    /** Reads the booking out of an answer that was given before. */
    public interface BookingOf {
        UUID in(byte[] answer);
    }

    /** @param patience how long to wait for an applicant registered a moment ago */
    public record Command(
            ReservationRequest request,
            UUID siteId,
            Actor actor,
            Optional<String> referralNote,
            Duration patience,
            BookingOf bookingOf) {}

    /** What became of a walk-in. */
    public sealed interface Outcome {}

    /** @param answer the booking as it was confirmed */
    public record Received(UUID bookingId, byte[] answer) implements Outcome {}

    /** No place was given; nothing changed. */
    public record NotReserved(ReservationOutcome outcome) implements Outcome {}

    /** It is refused before a place is taken. */
    public record NotReceivable(VisitRefusal refusal) implements Outcome {}

    /** The place is given, but the check-in was refused meanwhile; the booking stays confirmed. */
    public record Stopped(VisitOutcome outcome) implements Outcome {}
}
