package dev.jinvax.notification.domain;

import java.util.Optional;

/** What a site did to an appointment that was confirmed; each is told to the person once. */
public enum AppointmentNews {
    /** It takes place elsewhere. */
    SITE_MOVED,
    /** It takes place at another time of its day. */
    TIME_CHANGED,
    /** The site asks another price; the booking keeps its own until the person accepts. */
    PRICE_CHANGED,
    /** The site asks again what the booking costs. */
    PRICE_STANDS,
    /** Its session was cancelled. */
    SESSION_CANCELLED,
    /** Its site was closed or suspended. */
    SITE_UNAVAILABLE,
    /** Its site is open again. */
    SITE_AVAILABLE;

    /**
     * The news in a flag of a booking that went up or down; empty for flags that are about something else.
     *
     * @param flag as booking names it
     */
    public static Optional<AppointmentNews> of(String flag, boolean raised) {
        return switch (flag) {
            case "SITE_MOVED" -> raised ? Optional.of(SITE_MOVED) : Optional.empty();
            case "TIME_CHANGED" -> raised ? Optional.of(TIME_CHANGED) : Optional.empty();
            case "PRICE_CHANGED" -> Optional.of(raised ? PRICE_CHANGED : PRICE_STANDS);
            case "SESSION_CANCELLED" -> raised ? Optional.of(SESSION_CANCELLED) : Optional.empty();
            case "SITE_UNAVAILABLE" -> Optional.of(raised ? SITE_UNAVAILABLE : SITE_AVAILABLE);
            default -> Optional.empty();
        };
    }

    /** What it does to the appointment in a calendar, where time and place stand. */
    public Optional<CalendarEntry.Method> entry() {
        return switch (this) {
            case SITE_MOVED, TIME_CHANGED, SITE_AVAILABLE -> Optional.of(CalendarEntry.Method.REQUEST);
            case SESSION_CANCELLED, SITE_UNAVAILABLE -> Optional.of(CalendarEntry.Method.CANCEL);
            case PRICE_CHANGED, PRICE_STANDS -> Optional.empty();
        };
    }

    /** Whether the person has a choice to make, and which. */
    public Choice choice() {
        return switch (this) {
            case SITE_MOVED, TIME_CHANGED, PRICE_CHANGED -> Choice.ACCEPT_OR_REBOOK;
            case SESSION_CANCELLED, SITE_UNAVAILABLE -> Choice.REBOOK;
            case PRICE_STANDS, SITE_AVAILABLE -> Choice.NONE;
        };
    }

    /** What a person can do about it, always free of charge. */
    public enum Choice {
        ACCEPT_OR_REBOOK,
        REBOOK,
        NONE
    }
}
