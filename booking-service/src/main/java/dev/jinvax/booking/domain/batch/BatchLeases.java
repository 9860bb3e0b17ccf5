package dev.jinvax.booking.domain.batch;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Which worker carries which batch on; in real time, and gone by itself when a worker dies. */
public interface BatchLeases {
    /** Takes the batch that has waited longest, if any has work due that nobody else does. */
    Optional<Lease> take();

    /** Keeps it while a step takes long; nothing happens when somebody else has it by now. */
    void keep(Lease lease);

    /** Gives it back, due again after the pause. */
    void giveBack(Lease lease, Duration pause, int failures);

    /** @param failures how often in a row it could not be carried on */
    record Lease(UUID batchId, UUID leaseId, int failures) {}
}
