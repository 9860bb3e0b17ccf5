package dev.jinvax.booking.application.sequences;

import dev.jinvax.booking.domain.DosePool;
import dev.jinvax.booking.domain.hold.HoldState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts places in the model's lists, each time anew. */
record PlaceCount(List<ModelBooking> bookings, List<ModelHold> holds) {
    /** Places used in a session, of all or of one kind of dose. */
    int placed(ModelSession session, Optional<DosePool> pool) {
        return (int) (bookings.stream()
                        .filter(booking -> booking.isPlaced() && booking.session == session)
                        .filter(booking -> pool.map(booking.pool::equals).orElse(true))
                        .count()
                + holds.stream()
                        .filter(hold -> hold.state == HoldState.HELD && hold.session == session)
                        .filter(hold -> pool.map(hold.pool::equals).orElse(true))
                        .count());
    }

    boolean hasFree(ModelSession session, Instant now) {
        return free(session, DosePool.FIRST, now) > 0 || free(session, DosePool.LATER, now) > 0;
    }

    /** As the ledger has it: a hold that is over counts until that is recorded. */
    int recordedFree(ModelSession session, DosePool pool) {
        int left = session.capacity() - placed(session, Optional.empty());
        return pool == DosePool.LATER
                ? left
                : left - Math.max(0, session.keptForLater() - placed(session, Optional.of(DosePool.LATER)));
    }

    /** As it is promised: a hold that is over keeps nothing. */
    int free(ModelSession session, DosePool pool, Instant now) {
        List<ModelHold> live =
                holds.stream().filter(hold -> !hold.isOverUnrecorded(now)).toList();
        return new PlaceCount(bookings, live).recordedFree(session, pool);
    }
}
