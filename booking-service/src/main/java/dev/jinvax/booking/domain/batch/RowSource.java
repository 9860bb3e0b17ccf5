package dev.jinvax.booking.domain.batch;

import java.util.List;
import java.util.function.Consumer;

/** The rows of an upload, read one after the other. */
public interface RowSource {
    /** Hands over each row in the order of the file; called once. */
    void forEach(Consumer<SubmittedRow> taker);

    /** Headings of the file that mean nothing here; known once the rows are read. */
    List<String> ignoredColumns();
}
