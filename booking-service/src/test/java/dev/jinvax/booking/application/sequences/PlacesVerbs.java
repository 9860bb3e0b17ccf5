package dev.jinvax.booking.application.sequences;

import dev.jinvax.booking.application.BookingAccess;
import dev.jinvax.booking.application.BookingReader;
import dev.jinvax.booking.application.CancelBooking;
import dev.jinvax.booking.application.ChangeOutcome;
import dev.jinvax.booking.application.DailyQuotas;
import dev.jinvax.booking.application.FollowSessions;
import dev.jinvax.booking.application.FollowStandings;
import dev.jinvax.booking.application.PreparePlacement;
import dev.jinvax.booking.application.RescheduleBooking;
import dev.jinvax.booking.application.ReserveBookings;
import dev.jinvax.booking.application.SoldOut;
import dev.jinvax.booking.application.hold.BookHeldPlace;
import dev.jinvax.booking.application.hold.ConfirmFull;
import dev.jinvax.booking.application.hold.HoldPlace;
import dev.jinvax.booking.application.hold.ReleaseHold;
import dev.jinvax.booking.application.visit.TestClock;
import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.BookingJournal;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.CancellationCause;
import dev.jinvax.booking.domain.DosePool;
import dev.jinvax.booking.domain.NextDosePlaces;
import dev.jinvax.booking.domain.Places;
import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.Projections.KnownSession;
import dev.jinvax.booking.domain.Projections.KnownStanding;
import dev.jinvax.booking.domain.ReservationLedger;
import dev.jinvax.booking.domain.ReservationOutcome;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.hold.HoldOutcome;
import dev.jinvax.booking.domain.hold.Holds;
import dev.jinvax.kit.outbox.OutboxRelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The use cases that move places, on the real database, with a clock and faults of the test's own. */
@Dependent
class PlacesVerbs {
    final TestClock clock = new TestClock(Instant.EPOCH);
    final SoldOut soldOut = new SoldOut();
    private final FaultyLedger ledger;
    private final Holds holds;
    private final ReserveBookings reserve;
    private final BookHeldPlace bookHeld;
    private final HoldPlace hold;
    private final ReleaseHold release;
    private final CancelBooking cancel;
    private final RescheduleBooking reschedule;
    private final FollowSessions followSessions;
    private final FollowStandings followStandings;

    PlacesVerbs(
            ReservationLedger realLedger,
            Bookings bookings,
            Places places,
            Holds holds,
            Policies policies,
            NextDosePlaces nextDoses,
            PreparePlacement prepare,
            DailyQuotas quotas,
            BookingJournal journal,
            BookingAccess access,
            FollowSessions followSessions,
            FollowStandings followStandings,
            OutboxRelay relay) {
        this.ledger = new FaultyLedger(realLedger);
        this.holds = holds;
        this.followSessions = followSessions;
        this.followStandings = followStandings;
        ConfirmFull confirmFull = new ConfirmFull(holds, soldOut, clock) {
            @Override
            public boolean confirm(UUID sessionId, DosePool pool, int freedBefore) {
                return QuarkusTransaction.joiningExisting().call(() -> super.confirm(sessionId, pool, freedBefore));
            }
        };
        reserve = new ReserveBookings(ledger, policies, nextDoses, prepare, soldOut, quotas, confirmFull, relay, clock);
        bookHeld = new BookHeldPlace(holds, places, ledger, reserve, relay, clock);
        hold = new HoldPlace(holds, places, clock);
        release = new ReleaseHold(holds, places, soldOut, clock);
        cancel = new CancelBooking(bookings, places, journal, access, soldOut, clock);
        reschedule = new RescheduleBooking(
                bookings, ledger, places, holds, policies, nextDoses, journal, access, soldOut, clock);
    }

    /** @throws LostException when the fault leaves the caller without an answer */
    ReservationOutcome book(ReservationRequest request, Fault fault) {
        ledger.next(fault);
        try {
            return request.holdId().isPresent()
                    ? bookHeld.book(request)
                    : reserve.reserve(List.of(request)).get(0);
        } finally {
            ledger.next(Fault.NONE);
        }
    }

    HoldOutcome hold(String client, ModelHold wanted, Fault fault) {
        return committed(
                fault,
                () -> hold.hold(new HoldPlace.Command(
                        client,
                        Optional.empty(),
                        Optional.of(wanted.outNo),
                        wanted.session.id(),
                        wanted.pool,
                        Duration.between(clock.instant(), wanted.end))));
    }

    /** The hold with the client's own number: how it learns of one whose answer was lost. */
    UUID held(String client, String outNo) {
        return committed(Fault.NONE, () -> holds.page(client, Optional.of(outNo), new UUID(0, 0), 1))
                .get(0)
                .holdId();
    }

    String release(String client, ModelHold held, Fault fault) {
        return committed(fault, () -> release.release(held.id(), client))
                .orElseThrow()
                .name();
    }

    ChangeOutcome cancel(String client, UUID booking, Fault fault) {
        return committed(
                fault,
                () -> cancel.cancel(new CancelBooking.Command(
                        booking, reader(client), CancellationCause.BY_APPLICANT, Optional.empty(), actor(client))));
    }

    ChangeOutcome reschedule(String client, UUID booking, UUID session, Fault fault) {
        return committed(
                fault,
                () -> reschedule.reschedule(
                        new RescheduleBooking.Command(booking, reader(client), session, actor(client))));
    }

    /** What the sweep of holds does, for these sessions. */
    void sweep(List<UUID> sessions) {
        committed(Fault.NONE, () -> {
            holds.expire(sessions, clock.instant());
            return true;
        });
        sessions.forEach(soldOut::forget);
    }

    void told(KnownSession event) {
        followSessions.follow(List.of(event));
        // As the board of availability does half a second later.
        soldOut.forget(event.slot().sessionId());
    }

    void told(KnownStanding event) {
        followStandings.follow(List.of(event));
    }

    /** In a transaction of its own; a crash undoes it, and an answer that is lost does not. */
    <T> T committed(Fault fault, Supplier<T> work) {
        T outcome = QuarkusTransaction.requiringNew().call(() -> {
            T made = work.get();
            if (fault == Fault.CRASH) {
                throw new LostException();
            }
            return made;
        });
        if (fault == Fault.UNHEARD) {
            throw new LostException();
        }
        return outcome;
    }

    private static BookingReader reader(String client) {
        return new BookingReader(client, Optional.empty(), false);
    }

    private static Actor actor(String client) {
        return new Actor(client, "ALIPAY_HEALTH_CODE");
    }
}
