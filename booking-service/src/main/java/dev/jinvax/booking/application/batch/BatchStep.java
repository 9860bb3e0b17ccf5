package dev.jinvax.booking.application.batch;

/** What became of a step its owner asked for. */
public enum BatchStep {
    DONE,
    /** The token is of another plan. */
    PLAN_MISMATCH,
    /** The batch is not where the step can be taken. */
    STATE_CONFLICT
}
