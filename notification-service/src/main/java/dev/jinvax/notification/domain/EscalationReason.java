package dev.jinvax.notification.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why somebody at a site must act now; what is to be done differs. */
public enum EscalationReason {
    /** The person reported it: call them. */
    SEVERE_SYMPTOM,
    /** The desk recorded it: see whether it must be reported onward within two hours. */
    SERIOUS_ADVERSE_EVENT,
    /** The two hours are over and no onward report is on record. */
    REPORTING_DUTY_OVERRUN;

    /** @param reason as booking names it; one that is not known here calls as a severe symptom does */
    public static EscalationReason of(@Nullable String reason) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(reason))
                .findAny()
                .orElse(SEVERE_SYMPTOM);
    }
}
