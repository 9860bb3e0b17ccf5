package dev.jinvax.booking.domain.visit;

/** How an observation came to its end. */
public enum ObservationEnd {
    /** By the site, after the time and without symptoms. */
    RELEASED,
    /** The person went away before the site released them; the site is alerted. */
    LEFT_UNRELEASED,
    /** A serious adverse event: into a doctor's hands. */
    REFERRED
}
