package dev.jinvax.booking.domain.batch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The batches there are. */
public interface Batches {
    /** Adds a batch; answers false when its owner has used the number before. */
    boolean add(Batch batch);

    /** Reads a batch under its lock. */
    Optional<Batch> lock(UUID batchId);

    /** Keeps a batch that is being placed as it is until the transaction ends; false when it is not being placed. */
    boolean keepPlacing(UUID batchId);

    Optional<Batch> find(UUID batchId);

    Optional<Batch> findByOutNo(String clientId, String outBatchNo);

    /** The owner's batches in the order of making, after {@code after}. */
    List<Batch> page(String clientId, UUID after, int limit);
}
