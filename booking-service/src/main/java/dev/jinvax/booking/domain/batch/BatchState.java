package dev.jinvax.booking.domain.batch;

import java.util.EnumSet;
import java.util.Set;

/** Where a batch stands; each state says what is done in it and what leads out. */
public enum BatchState {
    /** Rows are stored; the good ones go to eligibility, slice by slice. Out: the last one is sent. */
    RECEIVED,
    /** Eligibility answers row by row. Out: every row has its answer, and the plan or the placing begins. */
    ASSESSING,
    /** The plan is shown and holds no places. Out: its owner commits or cancels it. */
    PLANNED,
    /** Rows get their places, slice by slice. Out: every row has its outcome. */
    PLACING,
    /** Every row is booked. */
    COMPLETED,
    /** Every row has its outcome, and some were not booked. */
    COMPLETED_WITH_REJECTIONS,
    /** Its owner gave it up; rows booked before stay booked. */
    CANCELLED,
    /** It cannot go on; rows booked before stay booked. */
    FAILED;

    public Set<BatchState> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(ASSESSING, CANCELLED, FAILED);
            case ASSESSING -> EnumSet.of(PLANNED, PLACING, CANCELLED, FAILED);
            case PLANNED -> EnumSet.of(PLACING, CANCELLED, FAILED);
            case PLACING -> EnumSet.of(COMPLETED, COMPLETED_WITH_REJECTIONS, CANCELLED, FAILED);
            case COMPLETED, COMPLETED_WITH_REJECTIONS, CANCELLED, FAILED -> EnumSet.noneOf(BatchState.class);
        };
    }

    public boolean isTerminal() {
        return next().isEmpty();
    }
}
