package dev.jinvax.notification.domain;

/** Why a reminder is no longer wanted; ops read it. */
public enum WithdrawalReason {
    BOOKING_CANCELLED,
    BOOKING_RESCHEDULED,
    BOOKING_OVER,
    RELEASED_EARLY,
    NEXT_DOSE,
    SESSION_CANCELLED,
    OPTED_OUT,
    PERSON_ERASED
}
