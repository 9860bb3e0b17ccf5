package dev.jinvax.notification.domain;

/** What a message is about. */
public enum ReminderKind {
    CONFIRMATION(Urgency.NOW, Need.ALWAYS),
    RESCHEDULED(Urgency.NOW, Need.ALWAYS),
    CANCELLATION(Urgency.NOW, Need.ALWAYS),
    /** A clinician put the dose off; from when it is worth coming back. */
    DEFERRAL(Urgency.NOW, Need.ALWAYS),
    /** 18:00 on the day before the appointment. */
    DAY_BEFORE(Urgency.TODAY, Need.OPTIONAL),
    /** The site changed what was confirmed; which {@link AppointmentNews} it is stands in the detail. */
    APPOINTMENT_CHANGED(Urgency.NOW, Need.ALWAYS),
    /** The observation time is over (N11); the person and the site are told. */
    OBSERVATION_END(Urgency.NOW, Need.ALWAYS),
    /** Nobody recorded the release: the site and ops are told. */
    OBSERVATION_OVERDUE(Urgency.NOW, Need.ALWAYS),
    /** 09:00 on day 1, 3, 7, 14 after the dose (N12). */
    FOLLOW_UP(Urgency.TODAY, Need.OPTIONAL),
    /** 09:00 on the first day on which the next dose of the series may be given. */
    NEXT_DOSE(Urgency.TODAY, Need.OPTIONAL),
    /** The lot the person had is recalled. */
    LOT_RECALL(Urgency.NOW, Need.ALWAYS),
    /** A severe symptom was reported: the site and ops are told. */
    ESCALATION(Urgency.NOW, Need.ALWAYS);

    private final Urgency urgency;
    private final Need need;

    ReminderKind(Urgency urgency, Need need) {
        this.urgency = urgency;
        this.need = need;
    }

    /** Many of the patient kind never keep the urgent ones waiting: these are claimed first. */
    public Urgency urgency() {
        return urgency;
    }

    /** Whether a person who opted out still gets it: safety and the state of the appointment always. */
    public boolean isOptional() {
        return need == Need.OPTIONAL;
    }

    /** Whether it may wait for the morning: what is said about an observation, and alerts, may not. */
    public boolean canWait() {
        return switch (this) {
            case CONFIRMATION,
                    RESCHEDULED,
                    CANCELLATION,
                    DEFERRAL,
                    DAY_BEFORE,
                    APPOINTMENT_CHANGED,
                    FOLLOW_UP,
                    NEXT_DOSE -> true;
            case OBSERVATION_END, OBSERVATION_OVERDUE, LOT_RECALL, ESCALATION -> false;
        };
    }

    /** Whether the mere kind tells something about the person's health; an employer never learns it. */
    public boolean revealsHealth() {
        return switch (this) {
            case LOT_RECALL, ESCALATION -> true;
            case CONFIRMATION,
                    RESCHEDULED,
                    CANCELLATION,
                    DEFERRAL,
                    DAY_BEFORE,
                    APPOINTMENT_CHANGED,
                    OBSERVATION_END,
                    OBSERVATION_OVERDUE,
                    FOLLOW_UP,
                    NEXT_DOSE -> false;
        };
    }

    /** Order of claiming; the ordinal is stored. */
    public enum Urgency {
        NOW,
        TODAY
    }

    private enum Need {
        ALWAYS,
        OPTIONAL
    }
}
