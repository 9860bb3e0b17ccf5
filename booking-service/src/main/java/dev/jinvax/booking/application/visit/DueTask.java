package dev.jinvax.booking.application.visit;

import java.util.List;
import java.util.UUID;

/** Something that falls due on bookings by itself. */
interface DueTask {
    /** Bookings on which it seems due, the longest overdue first. */
    List<UUID> candidates(int most);

    /** Does it if it is still due and nobody else is at it; one transaction. */
    boolean carryOut(UUID bookingId);
}
