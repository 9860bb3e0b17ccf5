package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingFlag;
import dev.jinvax.booking.domain.BookingJournal;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.Projections;
import dev.jinvax.booking.domain.Projections.KnownSession;
import dev.jinvax.booking.domain.Projections.Replaced;
import dev.jinvax.booking.domain.SessionSlot;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps the newest state of each session and its places. Bookings of a cancelled one are flagged; bookings of one that
 * was put at another time go along and are flagged: what a booking says is always when it takes place.
 */
@Singleton
public class FollowSessions {
    private final Projections projections;
    private final Bookings bookings;
    private final FlagLiveBookings flag;
    private final BookingJournal journal;
    private final Clock clock;

    public FollowSessions(
            Projections projections, Bookings bookings, FlagLiveBookings flag, BookingJournal journal, Clock clock) {
        this.projections = projections;
        this.bookings = bookings;
        this.flag = flag;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void follow(List<KnownSession> told) {
        List<Replaced<KnownSession>> newer = projections.newerSessions(told);
        List<UUID> cancelled = newer.stream()
                .map(Replaced::now)
                .filter(session -> !session.open())
                .map(session -> session.slot().sessionId())
                .toList();
        Map<UUID, SessionSlot> moved = new HashMap<>();
        newer.stream()
                .filter(each -> each.now().open())
                .filter(each -> each.before()
                        .filter(before ->
                                !isAtSameTime(before.slot(), each.now().slot()))
                        .isPresent())
                .forEach(each ->
                        moved.put(each.now().slot().sessionId(), each.now().slot()));
        // Bookings before ledger rows, as those who change a booking lock them; who is booked meanwhile is found below.
        bookings.lockLiveInSessions(
                Stream.concat(cancelled.stream(), moved.keySet().stream()).toList());
        projections.applySessions(newer.stream().map(Replaced::now).toList());
        flag.inSessions(cancelled, BookingFlag.SESSION_CANCELLED);
        if (!moved.isEmpty()) {
            move(moved);
        }
    }

    private void move(Map<UUID, SessionSlot> moved) {
        Instant now = clock.instant();
        for (Booking booking : bookings.lockLiveInSessions(moved.keySet())) {
            SessionSlot slot = moved.get(booking.slot().sessionId());
            if (slot != null && booking.state() == BookingState.CONFIRMED && !isAtSameTime(booking.slot(), slot)) {
                booking.timesChanged(slot.startsAt(), slot.endsAt(), now);
                journal.tell(booking, new BookingChange.Flagged(BookingFlag.TIME_CHANGED), Actor.SYSTEM);
            }
        }
    }

    private static boolean isAtSameTime(SessionSlot one, SessionSlot other) {
        return one.startsAt().equals(other.startsAt()) && one.endsAt().equals(other.endsAt());
    }
}
