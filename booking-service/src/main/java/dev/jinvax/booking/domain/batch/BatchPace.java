package dev.jinvax.booking.domain.batch;

import java.util.OptionalLong;
import java.util.UUID;

/** How fast a batch goes, in real time. */
public interface BatchPace {
    /** A new phase begins with so many rows done already: its pace is that of the others. */
    void startPhase(UUID batchId, int done);

    /** Whether progress was not told lately; the question counts as telling. */
    boolean isTimeToTell(UUID batchId);

    long secondsInPhase(UUID batchId);

    /** Seconds until the phase ends at its present pace; empty as long as there is none. */
    OptionalLong secondsLeft(UUID batchId, int done, int total);
}
