package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.Booking;
import dev.jinvax.booking.domain.Bookings;
import dev.jinvax.booking.domain.HistoryEntry;
import dev.jinvax.booking.domain.Site;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads bookings for those who may see them. */
@Singleton
public class FindBookings {
    private final Bookings bookings;

    public FindBookings(Bookings bookings) {
        this.bookings = bookings;
    }

    @Transactional
    public Optional<Booking> one(UUID id, BookingReader reader) {
        return bookings.find(id).filter(reader::maySee);
    }

    /** The reader's bookings after {@code after} in order of making. */
    @Transactional
    public List<Booking> page(
            BookingReader reader, Optional<String> outBookingNo, Optional<UUID> applicantId, UUID after, int limit) {
        return bookings.page(
                reader.ops() ? Optional.empty() : Optional.of(reader.clientId()),
                reader.ops() ? Optional.empty() : reader.siteId(),
                outBookingNo,
                applicantId,
                after,
                limit);
    }

    /** @param health whether who asks may learn that something was said of the person's health; an employer may not */
    @Transactional
    public List<HistoryEntry> history(UUID bookingId, boolean health) {
        return bookings.history(bookingId).stream()
                .filter(entry -> health || !entry.revealsHealth())
                .toList();
    }

    public Optional<Site> site(UUID siteId) {
        return bookings.site(siteId);
    }
}
