package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.Booking;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose eyes look at bookings: a partner sees its own, a site's people those at their site, ops all.
 *
 * @param siteId set for desk and clinician
 */
public record BookingReader(String clientId, Optional<UUID> siteId, boolean ops) {
    public boolean maySee(Booking booking) {
        return ops
                || booking.clientId().equals(clientId)
                || siteId.filter(site -> site.equals(booking.slot().siteId())).isPresent();
    }

    /** Whether the booking is at the site this reader works at. */
    public boolean worksAtSiteOf(Booking booking) {
        return siteId.filter(site -> site.equals(booking.slot().siteId())).isPresent();
    }
}
