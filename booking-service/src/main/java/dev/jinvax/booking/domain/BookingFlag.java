package dev.jinvax.booking.domain;

/** What somebody must look at on a live booking; flags are told, never acted on silently. */
public enum BookingFlag {
    /** Eligibility refers the person to the site (N8); the desk resolves it at check-in. */
    REFERRED_TO_SITE,
    /** A later assessment took eligibility away: clearance is blocked until it is back. */
    ELIGIBILITY_LOST,
    /** Free-or-paid changed after booking; the price list stays that of the day and site. */
    PAYMENT_CHANGED,
    /** Two live bookings turned out to be one person's; this is the newer. */
    DUPLICATE_PERSON,
    /** The site cancelled the session: the person chooses another or cancels. */
    SESSION_CANCELLED,
    /** The site was closed or suspended after booking. */
    SITE_UNAVAILABLE
}
