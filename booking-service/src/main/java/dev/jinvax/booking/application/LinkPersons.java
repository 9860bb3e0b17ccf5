package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingFlag;
import dev.jinvax.booking.domain.BookingJournal;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.Projections;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Two person records are one human being: the claim moves, and of two live bookings the newer is flagged for ops. */
@Singleton
public class LinkPersons {
    private final Projections projections;
    private final Bookings bookings;
    private final BookingJournal journal;
    private final FollowSeries followSeries;
    private final Clock clock;

    public LinkPersons(
            Projections projections,
            Bookings bookings,
            BookingJournal journal,
            FollowSeries followSeries,
            Clock clock) {
        this.projections = projections;
        this.bookings = bookings;
        this.journal = journal;
        this.followSeries = followSeries;
        this.clock = clock;
    }

    @Transactional
    public void link(String survivingKey, String linkedKey) {
        projections.linkPersons(survivingKey, linkedKey);
        List<Booking> moving = bookings.lockLiveOfPerson(linkedKey);
        List<Booking> staying = bookings.lockLiveOfPerson(survivingKey);
        for (Booking booking : moving) {
            if (staying.isEmpty()) {
                booking.belongsTo(survivingKey, clock.instant());
            }
        }
        if (!staying.isEmpty() && !moving.isEmpty()) {
            Booking one = staying.get(0);
            Booking other = moving.get(0);
            Booking newer = one.bookingId().compareTo(other.bookingId()) > 0 ? one : other;
            if (newer.flag(BookingFlag.DUPLICATE_PERSON, clock.instant())) {
                journal.tell(newer, new BookingChange.Flagged(BookingFlag.DUPLICATE_PERSON), Actor.SYSTEM);
            }
        }
        followSeries.follow(survivingKey, clock.instant());
    }
}
