package dev.jinvax.notification.domain;

/** Why a reminder is no longer wanted; ops read it. */
public enum WithdrawalReason {
    BOOKING_CANCELLED,
    BOOKING_RESCHEDULED,
    TIME_CHANGED,
    BOOKING_OVER,
    RELEASED_EARLY,
    NEXT_DOSE,
    SESSION_CANCELLED,
    SITE_UNAVAILABLE,
    OPTED_OUT,
    PERSON_ERASED
}
