package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingFlag;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.CancellationCause;
import dev.jinvax.booking.domain.Places;
import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.Policy;
import dev.jinvax.booking.domain.visit.DueVisits;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The session and its grace are over and nobody came: the person may book again. Who could not come, because the site
 * called the session off or was closed, is no absentee: such a booking is cancelled by the site.
 */
@Singleton
public class MarkNoShow implements DueTask {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final DueVisits due;
    private final DueDoor dueDoor;
    private final Places places;
    private final Policies policies;
    private final VisitDoor door;
    private final Clock clock;

    MarkNoShow(DueVisits due, DueDoor dueDoor, Places places, Policies policies, VisitDoor door, Clock clock) {
        this.due = due;
        this.dueDoor = dueDoor;
        this.places = places;
        this.policies = policies;
        this.door = door;
        this.clock = clock;
    }

    /** None while no policy is known: the grace is not ours to guess. */
    @Override
    public List<UUID> candidates(int most) {
        return endedBy(clock.instant())
                .map(ended -> due.awaitedInVain(ended, most))
                .orElse(List.of());
    }

    @Override
    @Transactional
    public boolean carryOut(UUID bookingId) {
        return dueDoor.enter(bookingId, this::isMissed, this::miss);
    }

    private boolean isMissed(Booking booking, Instant now) {
        return booking.state() == BookingState.CONFIRMED
                && endedBy(now)
                        .filter(ended -> !booking.slot().endsAt().isAfter(ended))
                        .isPresent();
    }

    private void miss(Booking booking, Instant now) {
        BookingState from = booking.state();
        BookingChange change = change(booking, now);
        if (from.freesPlaceOn(booking.state())) {
            places.giveBack(booking.slot().sessionId(), booking.pool());
        }
        door.tell(booking, change, Actor.SYSTEM);
    }

    private static BookingChange change(Booking booking, Instant now) {
        Optional<BookingFlag> calledOff = Stream.of(BookingFlag.SESSION_CANCELLED, BookingFlag.SITE_UNAVAILABLE)
                .filter(booking::has)
                .findFirst();
        if (calledOff.isPresent()) {
            booking.cancel(now);
            return new BookingChange.Cancelled(CancellationCause.BY_SITE, calledOff.map(Enum::name));
        }
        booking.missed(now);
        return new BookingChange.Missed();
    }

    private Optional<Instant> endedBy(Instant now) {
        return policies.on(LocalDate.ofInstant(now, SHANGHAI))
                .map(Policy::noShowGrace)
                .map(now::minus);
    }
}
