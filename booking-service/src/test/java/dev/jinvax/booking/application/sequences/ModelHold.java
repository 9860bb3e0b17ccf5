package dev.jinvax.booking.application.sequences;

import dev.jinvax.booking.domain.DosePool;
import dev.jinvax.booking.domain.hold.HoldState;
import java.time.Instant;
import java.util.UUID;

/** A kept place. */
final class ModelHold {
    final String outNo;
    final ModelSession session;
    final DosePool pool;
    final Instant end;
    HoldState state = HoldState.HELD;
    UUID id = new UUID(0, 0);

    ModelHold(String outNo, ModelSession session, DosePool pool, Instant end) {
        this.outNo = outNo;
        this.session = session;
        this.pool = pool;
        this.end = end;
    }

    UUID id() {
        return id;
    }

    boolean isLive(Instant now) {
        return state == HoldState.HELD && now.isBefore(end);
    }

    boolean isOverUnrecorded(Instant now) {
        return state == HoldState.HELD && !now.isBefore(end);
    }
}
