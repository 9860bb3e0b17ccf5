package dev.jinvax.booking.domain.batch;

import java.util.List;

/** Sends rows to eligibility, sealed for it, in the transaction that notes their sending. */
public interface Submissions {
    void send(Batch batch, List<ClearRow> rows);

    /** A row's applicant, open only on its way from one seal to the other. */
    record ClearRow(int row, byte[] applicant) {
        @Override
        public String toString() {
            return "row " + row;
        }
    }
}
