package dev.jinvax.booking.domain.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The two-hour duty to report an adverse event onward: what is open, what has run out, what was done. */
public interface ReportingDuties {
    /**
     * Open duties, the longest open first.
     *
     * @param siteId of one site alone; empty for the whole province
     * @param after the adverse event the page before ended with; all zeros for the first page
     */
    List<ReportingDuty> open(Optional<UUID> siteId, UUID after, int most);

    /** The event was reported onward: its duty is done. */
    void done(UUID adverseEventId, OnwardReport report);

    /** Bookings with a duty that ran out by then, which nobody has been told yet; the longest overdue first. */
    List<UUID> runOut(Instant now, int most);

    /** Puts down that it was told; answers how many duties of the booking had run out untold. */
    int told(UUID bookingId, Instant now);
}
