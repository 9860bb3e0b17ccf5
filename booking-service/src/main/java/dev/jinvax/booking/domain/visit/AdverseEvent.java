package dev.jinvax.booking.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A suspected adverse event following immunisation.
 *
 * @param seriousReason why it counts as serious; empty when it does not
 * @param onwardReport that it was reported to the authorities; empty until it is
 */
public record AdverseEvent(
        UUID adverseEventId,
        UUID bookingId,
        Kind kind,
        Instant onsetAt,
        Severity severity,
        Optional<SeriousReason> seriousReason,
        Outcome outcome,
        Recorded recorded,
        Optional<OnwardReport> onwardReport) {
    private static final Duration REPORTING_DUTY = Duration.ofHours(2);

    public boolean isSerious() {
        return seriousReason.isPresent();
    }

    /** Until when it must be reported onward, for the kinds that carry the two-hour duty. */
    public Optional<Instant> dutyDueAt() {
        return seriousReason
                .filter(SeriousReason::mustBeReportedInTwoHours)
                .map(reason -> recorded.at().plus(REPORTING_DUTY));
    }

    @Override
    public String toString() {
        return "AdverseEvent[" + adverseEventId + "]";
    }

    /** What was seen. */
    public enum Kind {
        LOCAL_REACTION,
        FEVER,
        ALLERGIC_REACTION,
        ANAPHYLAXIS,
        FAINTING,
        SEIZURE,
        NEUROLOGICAL,
        CARDIOVASCULAR,
        OTHER
    }

    /** How strong it was. */
    public enum Severity {
        MILD,
        MODERATE,
        SEVERE
    }

    /** Why an event is serious. */
    public enum SeriousReason {
        DEATH_SUSPECTED,
        LIFE_THREATENING,
        HOSPITAL_ADMISSION,
        SERIOUS_DISABILITY,
        CLUSTER,
        GREAT_PUBLIC_CONCERN;

        boolean mustBeReportedInTwoHours() {
            return switch (this) {
                case DEATH_SUSPECTED, SERIOUS_DISABILITY, CLUSTER, GREAT_PUBLIC_CONCERN -> true;
                case LIFE_THREATENING, HOSPITAL_ADMISSION -> false;
            };
        }
    }

    /** Where it stands when reported. */
    public enum Outcome {
        RECOVERED,
        RECOVERING,
        NOT_RECOVERED,
        REFERRED_TO_HOSPITAL,
        DIED,
        UNKNOWN
    }
}
