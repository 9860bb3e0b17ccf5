package dev.jinvax.booking.domain;

/** Why a booking is not made; each is a problem code of the API. */
public enum Refusal {
    NOT_ELIGIBLE,
    OUTSIDE_ELIGIBILITY_WINDOW,
    SESSION_UNKNOWN,
    SESSION_CLOSED,
    SESSION_FULL,
    PRODUCT_MISMATCH,
    PRICE_UNKNOWN,
    ALREADY_BOOKED,
    DOSE_TOO_EARLY,
    SERIES_COMPLETE,
    SCHEDULE_UNKNOWN,
    NO_ROOM_FOR_NEXT_DOSE,
    PARTNER_SUSPENDED,
    PLAN_CHANGED,
    HOLD_UNKNOWN,
    HOLD_OVER,
    HOLD_ELSEWHERE;

    /** Whether the session is to blame, so that it helps to know what is free nearby. */
    public boolean anotherSessionWouldDo() {
        return switch (this) {
            case SESSION_CLOSED, SESSION_FULL, PRICE_UNKNOWN, NO_ROOM_FOR_NEXT_DOSE, HOLD_OVER -> true;
            case NOT_ELIGIBLE,
                    OUTSIDE_ELIGIBILITY_WINDOW,
                    SESSION_UNKNOWN,
                    PRODUCT_MISMATCH,
                    ALREADY_BOOKED,
                    DOSE_TOO_EARLY,
                    SERIES_COMPLETE,
                    SCHEDULE_UNKNOWN,
                    PARTNER_SUSPENDED,
                    PLAN_CHANGED,
                    HOLD_UNKNOWN,
                    HOLD_ELSEWHERE -> false;
        };
    }
}
