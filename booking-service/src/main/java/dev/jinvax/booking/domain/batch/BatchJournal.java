package dev.jinvax.booking.domain.batch;

/** Tells the world what became of a batch, in the transaction of the change. */
public interface BatchJournal {
    void tell(Batch batch, BatchEvent event, RowCounts counts);
}
