package dev.jinvax.booking.application.sequences;

import dev.jinvax.booking.application.ChangeOutcome;
import dev.jinvax.booking.domain.ReservationOutcome;
import dev.jinvax.booking.domain.ReservationOutcome.Confirmed;
import dev.jinvax.booking.domain.ReservationOutcome.KeyMismatch;
import dev.jinvax.booking.domain.ReservationOutcome.Replayed;
import dev.jinvax.booking.domain.hold.HoldOutcome;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The service's outcomes in the words of the model. */
final class Outcomes {
    static final String CONFIRMED = "CONFIRMED";
    static final String REPLAYED = "REPLAYED";
    static final String MISMATCH = "MISMATCH";
    static final String LOST = "LOST";
    static final String CHANGED = "CHANGED";
    static final String CONFLICT = "CONFLICT";
    static final String TOO_LATE = "TOO_LATE";
    static final String TOO_OFTEN = "TOO_OFTEN";
    static final String HELD = "HELD";
    static final String TOO_MANY = "TOO_MANY";
    static final String OUT_NO_TAKEN = "OUT_NO_TAKEN";
    static final String FULL = "SESSION_FULL";

    private Outcomes() {}

    static String name(ReservationOutcome outcome) {
        if (outcome instanceof Confirmed) {
            return CONFIRMED;
        }
        if (outcome instanceof Replayed) {
            return REPLAYED;
        }
        if (outcome instanceof ReservationOutcome.Refused refused) {
            return refused.refusal().name();
        }
        if (outcome instanceof ReservationOutcome.OutNoTaken) {
            return OUT_NO_TAKEN;
        }
        return outcome instanceof KeyMismatch ? MISMATCH : outcome.toString();
    }

    /** The body a client gets, of one that is confirmed now or before. */
    static Optional<String> answer(ReservationOutcome outcome) {
        if (outcome instanceof Confirmed confirmed) {
            return Optional.of(new String(confirmed.answer(), StandardCharsets.UTF_8));
        }
        return outcome instanceof Replayed replayed
                ? Optional.of(new String(replayed.answer(), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    static String name(HoldOutcome outcome) {
        if (outcome instanceof HoldOutcome.Held) {
            return HELD;
        }
        if (outcome instanceof HoldOutcome.OutNoTaken) {
            return OUT_NO_TAKEN;
        }
        return outcome instanceof HoldOutcome.Refused refused
                ? refused.refusal().name()
                : TOO_MANY;
    }

    static String name(ChangeOutcome outcome) {
        if (outcome instanceof ChangeOutcome.NotGranted notGranted) {
            return notGranted.refused().refusal().name();
        }
        if (outcome instanceof ChangeOutcome.Changed) {
            return CHANGED;
        }
        if (outcome instanceof ChangeOutcome.Conflict) {
            return CONFLICT;
        }
        if (outcome instanceof ChangeOutcome.TooLate) {
            return TOO_LATE;
        }
        return outcome instanceof ChangeOutcome.TooOften ? TOO_OFTEN : outcome.toString();
    }
}
