package dev.jinvax.booking.domain.visit;

/** Why a step of the visit is not taken; each is a problem code of the API. */
public enum VisitRefusal {
    STATE_CONFLICT,
    NOT_TODAY,
    REFERRAL_UNRESOLVED,
    CONSENT_VERSION_NOT_IN_FORCE,
    ALREADY_RECORDED,
    TOO_MANY_RECORDS,
    TIME_IMPLAUSIBLE,
    CONSENT_MISSING,
    HEALTH_DECLARATION_MISSING,
    ELIGIBILITY_LOST,
    POLICY_UNKNOWN,
    PRODUCT_MISMATCH,
    LOT_EXPIRED,
    SERIES_CHANGED,
    DOSE_TOO_EARLY,
    OBSERVATION_NOT_OVER,
    CORRECTION_REFUSED
}
