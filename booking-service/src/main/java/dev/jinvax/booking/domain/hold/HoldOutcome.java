package dev.jinvax.booking.domain.hold;

import dev.jinvax.booking.domain.Refusal;
import java.util.UUID;

/** What became of the wish to hold a place. */
public sealed interface HoldOutcome {
    /** The place is kept. */
    record Held(Hold hold) implements HoldOutcome {}

    /** Nothing was taken. */
    record Refused(Refusal refusal) implements HoldOutcome {}

    /** The partner's own number names a hold of the partner already. */
    record OutNoTaken(UUID holdId) implements HoldOutcome {}

    /** As much is held as may be. */
    record TooMany(Limit limit, int maximum) implements HoldOutcome {}

    /** Which limit was met. */
    enum Limit {
        CLIENT,
        SESSION
    }
}
