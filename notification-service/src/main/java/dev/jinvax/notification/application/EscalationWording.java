package dev.jinvax.notification.application;

import dev.jinvax.notification.domain.EscalationReason;
import org.jspecify.annotations.Nullable;

/** What a call to act says in one language, by its reason. */
record EscalationWording(Notices words, EscalationReason reason) {
    EscalationWording(Notices words, @Nullable String detail) {
        this(words, EscalationReason.of(detail));
    }

    String subject(String reference) {
        return switch (reason) {
            case SEVERE_SYMPTOM -> words.subjectEscalation(reference);
            case SERIOUS_ADVERSE_EVENT -> words.subjectSeriousEvent(reference);
            case REPORTING_DUTY_OVERRUN -> words.subjectDutyOverrun(reference);
        };
    }

    String lead() {
        return switch (reason) {
            case SEVERE_SYMPTOM -> words.leadEscalation();
            case SERIOUS_ADVERSE_EVENT -> words.leadSeriousEvent();
            case REPORTING_DUTY_OVERRUN -> words.leadDutyOverrun();
        };
    }
}
