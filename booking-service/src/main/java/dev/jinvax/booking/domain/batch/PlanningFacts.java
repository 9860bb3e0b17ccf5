package dev.jinvax.booking.domain.batch;

import dev.jinvax.booking.domain.batch.BatchOrder.Wishes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a plan is made from. */
public interface PlanningFacts {
    /** Sessions within the wishes that have places left and have not begun; places this batch has planned are taken off. */
    List<FreeSession> freeSessions(UUID batchId, Wishes wishes, Instant now);

    /** Which of the persons have a live booking before the dose. */
    Set<String> withLiveBooking(Collection<String> personKeys);

    /** Whether assessments of the batch's rows are still on their way to the projection bookings are judged by. */
    boolean awaitsStandings(UUID batchId);
}
