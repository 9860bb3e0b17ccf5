package dev.jinvax.booking.messaging.batch;

import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.BatchEvent;
import dev.jinvax.booking.domain.batch.BatchJournal;
import dev.jinvax.booking.domain.batch.RowCounts;
import dev.jinvax.kit.outbox.Outbox;
import jakarta.inject.Singleton;

/** Tells of batches through the outbox. */
@Singleton
public class OutboxBatchJournal implements BatchJournal {
    private final Outbox outbox;

    public OutboxBatchJournal(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void tell(Batch batch, BatchEvent event, RowCounts counts) {
        outbox.tell(BatchWire.TOPIC, batch.batchId().toString(), event.type(), BatchWire.of(batch, counts));
    }
}
