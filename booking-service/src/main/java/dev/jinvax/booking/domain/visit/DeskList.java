package dev.jinvax.booking.domain.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who is expected at a site. */
public interface DeskList {
    /**
     * Bookings of the site's sessions that begin in the span, in order of time.
     *
     * @param after the last booking of the page before; all zeros for the first page
     * @param now what counts as overdue
     */
    List<ExpectedVisit> between(UUID siteId, Instant from, Instant before, Instant now, UUID after, int most);
}
