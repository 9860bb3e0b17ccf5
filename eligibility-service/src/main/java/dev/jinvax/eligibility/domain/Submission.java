package dev.jinvax.eligibility.domain;

import java.util.UUID;

/** A row of somebody's batch, which booking-service sent. */
public record Submission(UUID batchId, int row) {
    /** Key of what is answered when no applicant came of it. */
    public String key() {
        return batchId + "/" + row;
    }
}
