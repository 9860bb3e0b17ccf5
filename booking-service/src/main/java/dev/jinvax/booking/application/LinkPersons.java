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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two person records are one human being: the claim moves, and of two live bookings the newer is flagged for ops. It keeps
 * its key, because one key has one live booking; its dose is judged by, and counts for, the surviving record.
 */
@Singleton
public class LinkPersons {
    private static final String FIELD = "person_key";

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
        projections.holdStandings();
        List<Booking> moving = bookings.lockLiveOfPerson(linkedKey);
        List<Booking> staying = bookings.lockLiveOfPerson(survivingKey);
        // Behind the locks: a dose that is being recorded is on record now, and moves too.
        projections.linkPersons(survivingKey, linkedKey);
        Instant now = clock.instant();
        if (staying.isEmpty() && !moving.isEmpty()) {
            move(moving.get(0), survivingKey, now);
        }
        Stream.concat(moving.stream(), staying.stream())
                .sorted(Comparator.comparing(Booking::bookingId))
                .skip(1)
                .forEach(newer -> flag(newer, now));
        followSeries.follow(survivingKey, now);
    }

    private void move(Booking booking, String survivingKey, Instant now) {
        booking.belongsTo(survivingKey, now);
        journal.tell(booking, new BookingChange.Corrected(FIELD), Actor.SYSTEM);
    }

    private void flag(Booking newer, Instant now) {
        if (newer.flag(BookingFlag.DUPLICATE_PERSON, now)) {
            journal.tell(newer, new BookingChange.Flagged(BookingFlag.DUPLICATE_PERSON), Actor.SYSTEM);
        }
    }
}
