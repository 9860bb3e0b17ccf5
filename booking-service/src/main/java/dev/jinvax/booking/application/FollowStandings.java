package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.Actor;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.BookingChange;
import dev.jinvax.booking.domain.BookingFlag;
import dev.jinvax.booking.domain.BookingJournal;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.Circumstances.Standing;
import dev.jinvax.booking.domain.Payment;
import dev.jinvax.booking.domain.Projections;
import dev.jinvax.booking.domain.Projections.KnownStanding;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the newest standing of each applicant, and its effect on live bookings: lost eligibility is flagged and blocks
 * clearance, not the booking; free-or-paid follows the assessment until the dose.
 */
@Singleton
public class FollowStandings {
    private final Projections projections;
    private final Bookings bookings;
    private final BookingJournal journal;
    private final Clock clock;

    public FollowStandings(Projections projections, Bookings bookings, BookingJournal journal, Clock clock) {
        this.projections = projections;
        this.bookings = bookings;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void follow(List<KnownStanding> told) {
        Map<UUID, Standing> replaced = projections.applyStandings(told).stream()
                .collect(Collectors.toMap(Standing::applicantId, Function.identity()));
        if (replaced.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        for (Booking booking : bookings.lockLiveOfApplicants(replaced.keySet())) {
            Standing standing = replaced.get(booking.applicantId());
            if (standing != null) {
                followEligibility(booking, standing, now);
                followPayment(booking, standing, now);
            }
        }
    }

    private void followEligibility(Booking booking, Standing standing, Instant now) {
        LocalDate day = booking.slot().day();
        boolean lost = standing.isIneligible()
                || standing.eligibleFrom().filter(day::isBefore).isPresent()
                || standing.eligibleUntil().filter(day::isAfter).isPresent();
        if (lost && booking.flag(BookingFlag.ELIGIBILITY_LOST, now)) {
            tell(booking, BookingFlag.ELIGIBILITY_LOST);
        }
        if (!lost && booking.unflag(BookingFlag.ELIGIBILITY_LOST, now)) {
            tell(booking, BookingFlag.ELIGIBILITY_LOST);
        }
        if (standing.isReferred() && booking.flag(BookingFlag.REFERRED_TO_SITE, now)) {
            tell(booking, BookingFlag.REFERRED_TO_SITE);
        }
    }

    private void followPayment(Booking booking, Standing standing, Instant now) {
        if (booking.payment() == standing.payment()) {
            return;
        }
        Optional<Integer> selfPaid = projections.selfPaidMinor(
                booking.slot().siteId(),
                booking.slot().productCode(),
                booking.slot().day());
        if (standing.payment() == Payment.SELF_PAID && selfPaid.isEmpty()) {
            // No fee is published for that day: the flag sends the desk to settle it, and nothing wrong is asked for.
            if (booking.flag(BookingFlag.PAYMENT_CHANGED, now)) {
                tell(booking, BookingFlag.PAYMENT_CHANGED);
            }
            return;
        }
        booking.paidBy(standing.payment(), selfPaid.orElse(0), now);
        tell(booking, BookingFlag.PAYMENT_CHANGED);
    }

    private void tell(Booking booking, BookingFlag flag) {
        journal.tell(booking, new BookingChange.Flagged(flag), Actor.SYSTEM);
    }
}
