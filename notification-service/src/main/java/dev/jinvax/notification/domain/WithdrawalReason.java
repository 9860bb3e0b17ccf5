package dev.jinvax.notification.domain;

/** Why a reminder is no longer wanted; ops read it. */
public enum WithdrawalReason {
    BOOKING_CANCELLED,
    BOOKING_RESCHEDULED,
    TIME_CHANGED,
    BOOKING_OVER,
    RELEASED_EARLY,
    NEXT_DOSE,
    NEXT_DOSE_BOOKED,
    DOSE_CORRECTED,
    ESCALATED,
    SESSION_CANCELLED,
    SITE_UNAVAILABLE,
    OPTED_OUT,
    PERSON_ERASED
}
