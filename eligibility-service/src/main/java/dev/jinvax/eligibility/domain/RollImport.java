package dev.jinvax.eligibility.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An upload of the insurer's roll and how far it has come. Lines are kept as they come, so one that breaks off has kept
 * what was told; sending the roll again changes nothing twice.
 *
 * @param outImportNo the sender's own number
 * @param lines looked at so far, {@code refused} among them
 * @param progressedAt when the last lines came
 */
public record RollImport(
        Id id,
        String clientId,
        Optional<String> outImportNo,
        State state,
        int lines,
        int refused,
        Instant startedAt,
        Instant progressedAt) {
    private static final Duration SILENCE = Duration.ofMinutes(10);

    /** Names an import. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** How it stands. */
    public enum State {
        /** Lines are coming; ends with the last one, or when the sender or this service is gone. */
        RUNNING,
        /** Every line was looked at. */
        COMPLETED,
        /** Ended before its end; send the roll again. */
        BROKEN_OFF
    }

    public static RollImport begin(Id id, String clientId, Optional<String> outImportNo, Instant now) {
        return new RollImport(id, clientId, outImportNo, State.RUNNING, 0, 0, now, now);
    }

    /** A process that died said nothing of it: silence tells. */
    public State stateAt(Instant now) {
        boolean silent = progressedAt.plus(SILENCE).isBefore(now);
        return state == State.RUNNING && silent ? State.BROKEN_OFF : state;
    }

    public int taken() {
        return lines - refused;
    }
}
