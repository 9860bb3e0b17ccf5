package dev.jinvax.booking.application;

import dev.jinvax.booking.application.ChangeOutcome.TooLate;
import dev.jinvax.booking.application.ChangeOutcome.TooOften;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.Policies;
import dev.jinvax.booking.domain.Policy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How late and how often a booking may still be changed by those who do not work at its site (policy data). What the site
 * itself has changed may be left at any time.
 */
@Singleton
public class BookingAccess {
    private final Policies policies;

    public BookingAccess(Policies policies) {
        this.policies = policies;
    }

    Optional<ChangeOutcome> tooLate(Booking booking, BookingReader reader, Instant now) {
        if (isFree(booking, reader)) {
            return Optional.empty();
        }
        Duration notice = policy(booking).map(Policy::cancellationNotice).orElse(Duration.ZERO);
        Instant until = booking.slot().startsAt().minus(notice);
        return now.isAfter(until) ? Optional.of(new TooLate(until)) : Optional.empty();
    }

    Optional<ChangeOutcome> tooOften(Booking booking, BookingReader reader) {
        int maximum = policy(booking).flatMap(Policy::maximumChanges).orElse(Policy.USUAL_MAXIMUM_CHANGES);
        return isFree(booking, reader) || booking.changes() < maximum
                ? Optional.empty()
                : Optional.of(new TooOften(maximum));
    }

    private static boolean isFree(Booking booking, BookingReader reader) {
        return reader.ops() || reader.worksAtSiteOf(booking) || booking.mayRebookFree();
    }

    private Optional<Policy> policy(Booking booking) {
        return policies.on(booking.slot().day());
    }
}
