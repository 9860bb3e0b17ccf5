package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingFlag;
import dev.jinvax.booking.domain.BookingJournal;
import dev.jinvax.booking.domain.BookingState;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.Payment;
import dev.jinvax.booking.domain.Projections;
import dev.jinvax.booking.domain.Projections.Replaced;
import dev.jinvax.booking.domain.Site;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps the newest state of each site, and its effect on those who are booked there: who would find another place,
 * closed doors or another price is flagged, and told by that. Nothing changes silently.
 */
@Singleton
public class FollowSites {
    private final Projections projections;
    private final Bookings bookings;
    private final FlagLiveBookings flag;
    private final BookingJournal journal;
    private final Clock clock;

    public FollowSites(
            Projections projections, Bookings bookings, FlagLiveBookings flag, BookingJournal journal, Clock clock) {
        this.projections = projections;
        this.bookings = bookings;
        this.flag = flag;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void follow(List<Site> told) {
        List<Replaced<Site>> newer = projections.newerSites(told);
        List<Change> changes = newer.stream().flatMap(Change::of).toList();
        // Bookings before ledger rows, as those who change a booking lock them; who is booked meanwhile is found below.
        bookings.lockLiveAtSites(changes.stream().map(Change::siteId).toList());
        projections.applySites(newer.stream().map(Replaced::now).toList());
        for (Change change : changes) {
            if (!change.site().takesBookings()) {
                flag.atSites(List.of(change.siteId()), BookingFlag.SITE_UNAVAILABLE);
            }
            follow(change, clock.instant());
        }
    }

    private void follow(Change change, Instant now) {
        Site site = change.site();
        boolean reopened = change.reopened();
        boolean moved = change.moved();
        boolean repriced = change.repriced();
        for (Booking booking : bookings.lockLiveAtSites(List.of(site.siteId()))) {
            if (reopened && booking.unflag(BookingFlag.SITE_UNAVAILABLE, now)) {
                tell(booking, BookingFlag.SITE_UNAVAILABLE);
            }
            if (moved && isAwaited(booking, now)) {
                booking.siteMoved(now);
                tell(booking, BookingFlag.SITE_MOVED);
            }
            if (repriced && isAwaited(booking, now) && booking.payment() == Payment.SELF_PAID) {
                followPrice(booking, site, now);
            }
        }
    }

    /** Who is at the desk already has found the way, and is charged what was agreed. */
    private static boolean isAwaited(Booking booking, Instant now) {
        return booking.state() == BookingState.CONFIRMED
                && booking.slot().endsAt().isAfter(now);
    }

    private void followPrice(Booking booking, Site site, Instant now) {
        Optional<Integer> asked =
                site.priceMinor(booking.slot().productCode(), booking.slot().day());
        if (asked.isEmpty() || asked.equals(booking.offeredMinor())) {
            return;
        }
        if (asked.get() != booking.amountMinor()) {
            booking.priceOffered(asked.get(), now);
            tell(booking, BookingFlag.PRICE_CHANGED);
        } else if (booking.has(BookingFlag.PRICE_CHANGED)) {
            booking.priceStands(now);
            tell(booking, BookingFlag.PRICE_CHANGED);
        }
    }

    private void tell(Booking booking, BookingFlag which) {
        journal.tell(booking, new BookingChange.Flagged(which), Actor.SYSTEM);
    }

    /** What matters to those who are booked. */
    private record Change(Site site, boolean reopened, boolean moved, boolean repriced) {
        /** Nothing, when nothing does. */
        static Stream<Change> of(Replaced<Site> replaced) {
            Site site = replaced.now();
            Optional<Site> before = replaced.before();
            boolean closed = !site.takesBookings();
            boolean reopened =
                    before.filter(known -> !closed && !known.takesBookings()).isPresent();
            boolean moved = before.filter(site::hasMovedSince).isPresent();
            boolean repriced = before.filter(known -> !new HashSet<>(site.fees()).equals(new HashSet<>(known.fees())))
                    .isPresent();
            return closed || reopened || moved || repriced
                    ? Stream.of(new Change(site, reopened, moved, repriced))
                    : Stream.empty();
        }

        UUID siteId() {
            return site.siteId();
        }
    }
}
