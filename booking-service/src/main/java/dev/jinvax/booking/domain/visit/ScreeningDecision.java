package dev.jinvax.booking.domain.visit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * What a clinician decided, by name (N10).
 *
 * @param reasonCode health data, kept sealed; empty once its time is over
 * @param retryAfterDays after a deferral: when to come back
 */
public record ScreeningDecision(
        UUID decisionId,
        UUID bookingId,
        Verdict verdict,
        String clinician,
        Optional<String> reasonCode,
        Optional<Integer> retryAfterDays,
        Recorded recorded) {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The first day in Shanxi on which it is worth coming back; empty unless put off with a time. */
    public Optional<LocalDate> returnFrom() {
        return retryAfterDays.map(
                days -> LocalDate.ofInstant(recorded.at(), SHANGHAI).plusDays(days));
    }

    /** The only two decisions there are. */
    public enum Verdict {
        CLEARED,
        DEFERRED
    }

    /** Names a person and tells of another's health: never printed. */
    @Override
    public String toString() {
        return "ScreeningDecision[" + decisionId + "]";
    }
}
