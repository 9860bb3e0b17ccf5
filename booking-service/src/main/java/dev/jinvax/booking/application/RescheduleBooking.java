package dev.jinvax.booking.application;

import dev.jinvax.booking.application.ChangeOutcome.Changed;
import dev.jinvax.booking.application.ChangeOutcome.Conflict;
import dev.jinvax.booking.application.ChangeOutcome.NotGranted;
import dev.jinvax.booking.application.ChangeOutcome.Unknown;
import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingJournal;
import dev.jinvax.booking.domain.BookingRules;
import dev.jinvax.booking.domain.BookingRules.Wish;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.Circumstances;
import dev.jinvax.booking.domain.Circumstances.OfferedSession;
import dev.jinvax.booking.domain.Circumstances.Standing;
import dev.jinvax.booking.domain.NextDosePlaces;
import dev.jinvax.booking.domain.Places;
import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.Refusal;
import dev.jinvax.booking.domain.ReservationLedger;
import dev.jinvax.booking.domain.ReservationOutcome.Refused;
import dev.jinvax.booking.domain.ReservationRequest;
import dev.jinvax.booking.domain.hold.Holds;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Moves a booking to another session in one transaction: the old place is given back only if the new one is granted. */
@Singleton
public class RescheduleBooking {
    private final Bookings bookings;
    private final ReservationLedger ledger;
    private final Places places;
    private final Holds holds;
    private final Policies policies;
    private final NextDosePlaces nextDoses;
    private final BookingJournal journal;
    private final BookingAccess access;
    private final SoldOut soldOut;
    private final Clock clock;

    public RescheduleBooking(
            Bookings bookings,
            ReservationLedger ledger,
            Places places,
            Holds holds,
            Policies policies,
            NextDosePlaces nextDoses,
            BookingJournal journal,
            BookingAccess access,
            SoldOut soldOut,
            Clock clock) {
        this.bookings = bookings;
        this.ledger = ledger;
        this.places = places;
        this.holds = holds;
        this.policies = policies;
        this.nextDoses = nextDoses;
        this.journal = journal;
        this.access = access;
        this.soldOut = soldOut;
        this.clock = clock;
    }

    @Transactional
    public ChangeOutcome reschedule(Command command) {
        Optional<Booking> found = bookings.lock(command.bookingId()).filter(command.reader()::maySee);
        if (found.isEmpty()) {
            return new Unknown();
        }
        Booking booking = found.get();
        if (booking.state() != BookingState.CONFIRMED) {
            return new Conflict(booking.state());
        }
        UUID from = booking.slot().sessionId();
        if (from.equals(command.toSessionId())) {
            return new Changed(booking);
        }
        Instant now = clock.instant();
        Optional<ChangeOutcome> forbidden =
                access.tooLate(booking, command.reader(), now).or(() -> access.tooOften(booking, command.reader()));
        if (forbidden.isPresent()) {
            return forbidden.get();
        }
        return move(booking, command, from, now);
    }

    private ChangeOutcome move(Booking booking, Command command, UUID from, Instant now) {
        places.lock(from, command.toSessionId());
        // A place whose hold is over is free this moment, whether it was swept or not.
        holds.expire(List.of(command.toSessionId()), now);
        ReservationRequest request = asRequest(booking, command);
        Circumstances circumstances = ledger.read(List.of(request));
        OfferedSession session = circumstances.sessions().get(command.toSessionId());
        Standing standing = circumstances.standings().get(booking.applicantId());
        if (session == null) {
            return new NotGranted(Refused.because(Refusal.SESSION_UNKNOWN));
        }
        if (standing == null) {
            return new NotGranted(Refused.because(Refusal.NOT_ELIGIBLE));
        }
        Wish wish = new Wish(
                request,
                standing,
                session,
                circumstances.doses().getOrDefault(standing.personKey(), List.of()),
                policies.on(session.slot().day()),
                nextDoses,
                now);
        Optional<Refused> refused = BookingRules.judge(wish);
        if (refused.isPresent()) {
            return new NotGranted(refused.get());
        }
        if (!places.move(from, command.toSessionId(), booking.pool())) {
            return new NotGranted(Refused.because(Refusal.SESSION_FULL));
        }
        soldOut.forget(from);
        booking.moveTo(session.slot(), standing.payment(), wish.amountMinor(), now);
        journal.tell(booking, new BookingChange.Rescheduled(from), command.actor());
        return new Changed(booking);
    }

    private static ReservationRequest asRequest(Booking booking, Command command) {
        return new ReservationRequest(
                Optional.empty(),
                booking.clientId(),
                booking.orgId(),
                booking.channel(),
                Optional.empty(),
                booking.outBookingNo(),
                Optional.empty(),
                booking.applicantId(),
                command.toSessionId(),
                Optional.of(booking.slot().productCode()),
                booking.declaredAt());
    }

    /** Who moves which booking where. */
    public record Command(UUID bookingId, BookingReader reader, UUID toSessionId, Actor actor) {}
}
