package dev.jinvax.sites.domain;

import java.util.List;

/**
 * A no, as an ordinary value.
 *
 * @param faults every single thing that is wrong, where the reason has such
 * @param booked live bookings that stand against it, where the reason is about bookings
 */
public record Refusal(Reason reason, List<Fault> faults, int booked) {
    public Refusal {
        faults = List.copyOf(faults);
    }

    public static Refusal of(Reason reason) {
        return new Refusal(reason, List.of(), 0);
    }

    public static Refusal of(Reason reason, List<Fault> faults) {
        return new Refusal(reason, faults, 0);
    }

    public static Refusal booked(Reason reason, int booked) {
        return new Refusal(reason, List.of(), booked);
    }

    /** Why not. */
    public enum Reason {
        /** There is no such thing, or it is not the caller's to see. */
        NOT_FOUND,
        /** The site belongs to a city this editor does not edit. */
        CITY_NOT_YOURS,
        /** The site has changed since the editor read it. */
        STALE,
        INVALID,
        /** Both positions of the city are taken (N6). */
        CITY_SITES_FULL,
        SITE_INCOMPLETE,
        SITE_ID_TAKEN,
        FEE_DATE_TAKEN,
        /** People are booked for what would go. */
        SESSIONS_BOOKED,
        CAPACITY_BELOW_BOOKED,
        /** The session has begun: its times stand. */
        SESSION_BEGUN,
        /** The session has ended. */
        SESSION_OVER
    }
}
