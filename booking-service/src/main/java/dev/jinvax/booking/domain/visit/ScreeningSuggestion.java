package dev.jinvax.booking.domain.visit;

/** What the declaration suggests to the clinician, the weightier later; never that somebody is fit. */
public enum ScreeningSuggestion {
    /** The answers are gone, their time is over. */
    NO_LONGER_KEPT,
    NOTHING_DECLARED,
    DEFER,
    REFER_TO_CLINICIAN
}
