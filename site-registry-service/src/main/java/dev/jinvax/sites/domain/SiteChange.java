package dev.jinvax.sites.domain;

/** What an editor, or the calendar, did to a site; the history tells it. */
public enum SiteChange {
    DRAFTED,
    DETAILS_CHANGED,
    MOVED,
    OPENING_HOURS_CHANGED,
    HOLIDAYS_DECLARED,
    VACCINES_CHANGED,
    FEES_CHANGED,
    PUBLISHED,
    SUSPENDED,
    RESUMED,
    CLOSED,
    SESSIONS_GENERATED,
    SESSION_CAPACITY_CHANGED,
    SESSION_MOVED,
    SESSION_CANCELLED
}
