package dev.jinvax.booking.application;

import dev.jinvax.booking.application.ChangeOutcome.TooLate;
import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.Policies;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How late a booking may still be changed by those who do not work at its site (policy data). What the site itself has
 * changed may be left at any time.
 */
@Singleton
public class BookingAccess {
    private final Policies policies;

    public BookingAccess(Policies policies) {
        this.policies = policies;
    }

    Optional<ChangeOutcome> tooLate(Booking booking, BookingReader reader, Instant now) {
        if (reader.ops() || reader.worksAtSiteOf(booking) || booking.mayRebookFree()) {
            return Optional.empty();
        }
        Duration notice = policies.on(booking.slot().day())
                .map(policy -> policy.cancellationNotice())
                .orElse(Duration.ZERO);
        Instant until = booking.slot().startsAt().minus(notice);
        return now.isAfter(until) ? Optional.of(new TooLate(until)) : Optional.empty();
    }
}
