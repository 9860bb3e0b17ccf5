package dev.jinvax.booking.persistence.batch;

import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.BatchState;
import dev.jinvax.booking.domain.batch.Batches;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Batches in PostgreSQL. */
@Singleton
public class StoredBatches implements Batches, PanacheRepositoryBase<Batch, UUID> {
    @Override
    public boolean add(Batch batch) {
        if (findByOutNo(batch.owner().clientId(), batch.order().outBatchNo()).isPresent()) {
            return false;
        }
        try {
            persistAndFlush(batch);
            return true;
        } catch (ConstraintViolationException e) {
            // Somebody was faster with the same number; the transaction is lost, as is right for a refusal.
            return false;
        }
    }

    @Override
    public Optional<Batch> lock(UUID batchId) {
        return findByIdOptional(batchId, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public boolean keepPlacing(UUID batchId) {
        return findByIdOptional(batchId, LockModeType.PESSIMISTIC_READ)
                .filter(batch -> batch.state() == BatchState.PLACING)
                .isPresent();
    }

    @Override
    public Optional<Batch> find(UUID batchId) {
        return findByIdOptional(batchId);
    }

    @Override
    public Optional<Batch> findByOutNo(String clientId, String outBatchNo) {
        return find("clientId = ?1 and outBatchNo = ?2", clientId, outBatchNo).firstResultOptional();
    }

    @Override
    public List<Batch> page(String clientId, UUID after, int limit) {
        return find("clientId = ?1 and batchId > ?2", Sort.by("batchId"), clientId, after)
                .page(0, limit)
                .list();
    }
}
