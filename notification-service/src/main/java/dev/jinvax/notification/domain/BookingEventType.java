package dev.jinvax.notification.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen to a booking, under the names of the wire. */
public enum BookingEventType {
    CONFIRMED,
    RESCHEDULED,
    CANCELLED,
    NO_SHOW,
    CHECKED_IN,
    CONSENTED,
    HEALTH_DECLARED,
    CLEARED,
    DEFERRED,
    DOSE_RECORDED,
    RELEASED,
    LEFT_UNRELEASED,
    ADVERSE_EVENT_REPORTED,
    FOLLOW_UP_REPORTED,
    ESCALATED,
    OBSERVATION_OVERDUE,
    COMPLETED,
    FLAGGED,
    CHANGE_ACCEPTED,
    CORRECTED,
    LOT_RECALLED;

    public String wireName() {
        return "booking." + name().toLowerCase(Locale.ROOT) + ".v1";
    }

    /** The type of that name; empty for one a later producer added. */
    public static Optional<BookingEventType> of(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(wireName))
                .findAny();
    }

    /** Whether the mere type tells something about the person's health; an employer never learns it. */
    public boolean revealsHealth() {
        return switch (this) {
            case HEALTH_DECLARED, ADVERSE_EVENT_REPORTED, FOLLOW_UP_REPORTED, ESCALATED, LOT_RECALLED -> true;
            case CONFIRMED,
                    RESCHEDULED,
                    CANCELLED,
                    NO_SHOW,
                    CHECKED_IN,
                    CONSENTED,
                    CLEARED,
                    DEFERRED,
                    DOSE_RECORDED,
                    RELEASED,
                    LEFT_UNRELEASED,
                    OBSERVATION_OVERDUE,
                    COMPLETED,
                    FLAGGED,
                    CHANGE_ACCEPTED,
                    CORRECTED -> false;
        };
    }
}
