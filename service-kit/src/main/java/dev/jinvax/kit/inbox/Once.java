package dev.jinvax.kit.inbox;

/** What makes a repeated event harmless. */
public enum Once {
    /** The id is recorded in the transaction of the effect: for effects that must not be repeated. */
    BY_ID,
    /** The effect itself applies only a newer version of its aggregate: for projections, without a row per event. */
    BY_VERSION
}
