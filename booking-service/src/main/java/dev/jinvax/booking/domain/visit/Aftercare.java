package dev.jinvax.booking.domain.visit;

import java.util.List;
import java.util.UUID;

/** What was reported after a dose. */
public interface Aftercare {
    void keep(AdverseEvent event);

    void keep(FollowUpReport report);

    List<AdverseEvent> adverseEvents(UUID bookingId);

    List<FollowUpReport> reports(UUID bookingId);
}
