package dev.jinvax.booking.application.hold;

import dev.jinvax.booking.application.ReserveBookings;
import dev.jinvax.booking.domain.Places;
import dev.jinvax.booking.domain.Refusal;
import dev.jinvax.booking.domain.ReservationLedger;
import dev.jinvax.booking.domain.ReservationOutcome;
import dev.jinvax.booking.domain.ReservationOutcome.Confirmed;
import dev.jinvax.booking.domain.ReservationOutcome.Failed;
import dev.jinvax.booking.domain.ReservationOutcome.Refused;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.hold.Hold;
import dev.jinvax.booking.domain.hold.Holds;
import dev.jinvax.kit.outbox.OutboxRelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Books the place a hold keeps. Under the lock of the ledger row the hold lets go of its place and the booking takes it,
 * by the way all bookings go; when that is refused the transaction is undone and the hold keeps its place.
 */
@Singleton
public class BookHeldPlace {
    private static final Logger LOG = Logger.getLogger(BookHeldPlace.class);
    private static final int ATTEMPTS = 3;

    private final Holds holds;
    private final Places places;
    private final ReservationLedger ledger;
    private final ReserveBookings reserve;
    private final OutboxRelay relay;
    private final Clock clock;

    public BookHeldPlace(
            Holds holds,
            Places places,
            ReservationLedger ledger,
            ReserveBookings reserve,
            OutboxRelay relay,
            Clock clock) {
        this.holds = holds;
        this.places = places;
        this.ledger = ledger;
        this.reserve = reserve;
        this.relay = relay;
        this.clock = clock;
    }

    /** @param request names a hold */
    public ReservationOutcome book(ReservationRequest request) {
        ReservationOutcome outcome = new Failed();
        for (int attempt = 0; attempt < ATTEMPTS && outcome instanceof Failed; attempt++) {
            outcome = attempt(request);
        }
        relay.wake();
        return outcome;
    }

    private ReservationOutcome attempt(ReservationRequest request) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> convert(request, request.holdId().orElseThrow()));
        } catch (NotBooked undone) {
            return undone.outcome;
        } catch (RuntimeException failure) {
            // A deadlock, a lost connection, the key bound elsewhere: the next attempt finds what was committed.
            LOG.warnf("a held place could not be booked at once: %s", failure.getMessage());
            return new Failed();
        }
    }

    /** @throws NotBooked with the outcome, when nothing of this transaction shall stay */
    private ReservationOutcome convert(ReservationRequest request, UUID holdId) {
        Optional<UUID> session = holds.sessionOf(holdId, request.clientId());
        Optional<Hold> usable = Optional.empty();
        if (session.isPresent()) {
            holds.standingsStay();
            holds.lockPlaces(session.get());
            usable = Optional.of(holds.locked(holdId)).filter(hold -> isUsable(hold, request));
        }
        // A hold that is over may be so by this very request: then its key is bound, and it gets its answer again.
        if (usable.isEmpty() && ledger.read(List.of(request)).bound().isEmpty()) {
            throw new NotBooked(Refused.because(refusal(session, request)));
        }
        usable.ifPresent(hold -> places.giveBack(hold.sessionId(), hold.pool()));
        ReservationOutcome outcome = reserve.reserve(List.of(request)).get(0);
        if (outcome instanceof Confirmed confirmed && usable.isPresent()) {
            usable.get().bookedAs(confirmed.bookingId());
            return outcome;
        }
        throw new NotBooked(outcome);
    }

    private boolean isUsable(Hold hold, ReservationRequest request) {
        return hold.isLive(clock.instant()) && hold.sessionId().equals(request.sessionId());
    }

    private static Refusal refusal(Optional<UUID> heldIn, ReservationRequest request) {
        if (heldIn.isEmpty()) {
            return Refusal.HOLD_UNKNOWN;
        }
        return heldIn.get().equals(request.sessionId()) ? Refusal.HOLD_OVER : Refusal.HOLD_ELSEWHERE;
    }

    /** Undoes the transaction. */
    private static final class NotBooked extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ReservationOutcome outcome;

        NotBooked(ReservationOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
