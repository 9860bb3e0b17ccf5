package dev.jinvax.booking.domain.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Visits on which something falls due by itself. */
public interface DueVisits {
    /** Confirmed bookings whose session ended at or before {@code endedBy}; the longest overdue first. */
    List<UUID> awaitedInVain(Instant endedBy, int most);

    List<UUID> observationOverdue(Instant now, int most);

    List<UUID> followUpOver(Instant now, int most);

    /** Locks the booking for the running transaction; false when somebody else is at it. */
    boolean claim(UUID bookingId);
}
