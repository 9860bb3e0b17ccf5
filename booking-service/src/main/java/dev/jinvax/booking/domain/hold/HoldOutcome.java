package dev.jinvax.booking.domain.hold;

import dev.jinvax.booking.domain.Refusal;

/** What became of the wish to hold a place. */
public sealed interface HoldOutcome {
    /** The place is kept. */
    record Held(Hold hold) implements HoldOutcome {}

    /** Nothing was taken. */
    record Refused(Refusal refusal) implements HoldOutcome {}

    /** As much is held as may be. */
    record TooMany(Limit limit, int maximum) implements HoldOutcome {}

    /** Which limit was met. */
    enum Limit {
        CLIENT,
        SESSION
    }
}
