package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingFlag;
import dev.jinvax.booking.domain.BookingJournal;
import dev.jinvax.booking.domain.Bookings;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Raises a flag on bookings whose session or site changed under them: people are told, nothing changes silently. */
@Singleton
public class FlagLiveBookings {
    private final Bookings bookings;
    private final BookingJournal journal;
    private final Clock clock;

    public FlagLiveBookings(Bookings bookings, BookingJournal journal, Clock clock) {
        this.bookings = bookings;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void inSessions(Collection<UUID> sessions, BookingFlag flag) {
        if (!sessions.isEmpty()) {
            raise(bookings.lockLiveInSessions(sessions), flag);
        }
    }

    @Transactional
    public void atSites(Collection<UUID> sites, BookingFlag flag) {
        if (!sites.isEmpty()) {
            raise(bookings.lockLiveAtSites(sites), flag);
        }
    }

    private void raise(List<Booking> affected, BookingFlag flag) {
        Instant now = clock.instant();
        for (Booking booking : affected) {
            if (booking.flag(flag, now)) {
                journal.tell(booking, new BookingChange.Flagged(flag), Actor.SYSTEM);
            }
        }
    }
}
