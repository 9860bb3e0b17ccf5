package dev.jinvax.booking.messaging.batch;

import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.RowCounts;
import dev.jinvax.booking.domain.batch.RowOutcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of every event on {@code booking.batches.v1}. */
public record BatchWire(
        UUID batchId,
        int version,
        String clientId,
        @Nullable String orgId,
        String outBatchNo,
        String mode,
        String state,
        int rowsTotal,
        int rowsDone,
        int booked,
        int rejected,
        Instant occurredAt) {
    static final String TOPIC = "booking.batches.v1";

    static BatchWire of(Batch batch, RowCounts counts) {
        return new BatchWire(
                batch.batchId(),
                batch.version(),
                batch.owner().clientId(),
                batch.owner().orgId().orElse(null),
                batch.order().outBatchNo(),
                batch.order().mode().name(),
                batch.state().name(),
                batch.rowsTotal(),
                counts.done(batch.state()),
                counts.of(RowOutcome.BOOKED),
                counts.of(RowOutcome.REJECTED),
                batch.updatedAt());
    }
}
