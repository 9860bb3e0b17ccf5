package dev.jinvax.booking.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
    SITE_UNAVAILABLE,
    /** The site has another address: the person accepts it or chooses another session. */
    SITE_MOVED,
    /** The session was put at another time of its day, and the booking with it: the person accepts it or chooses another. */
    TIME_CHANGED,
    /** The site asks another price for that day: the booking keeps its own until the person accepts the new one. */
    PRICE_CHANGED;

    /** A change the person can live with, if they say so. */
    public static final Set<BookingFlag> FOR_ACCEPTANCE = all(BookingFlag::isForAcceptance);

    /** A change made by the site: choosing another session because of it is no change of the person's. */
    public static final Set<BookingFlag> MADE_BY_SITE = all(BookingFlag::isMadeBySite);

    /** Whether the appointment cannot take place as it stands: there is nothing to accept. */
    public boolean callsOff() {
        return this == SESSION_CANCELLED || this == SITE_UNAVAILABLE;
    }

    private boolean isForAcceptance() {
        return switch (this) {
            case SITE_MOVED, TIME_CHANGED, PRICE_CHANGED -> true;
            case REFERRED_TO_SITE,
                    ELIGIBILITY_LOST,
                    PAYMENT_CHANGED,
                    DUPLICATE_PERSON,
                    SESSION_CANCELLED,
                    SITE_UNAVAILABLE -> false;
        };
    }

    private boolean isMadeBySite() {
        return isForAcceptance() || callsOff();
    }

    private static Set<BookingFlag> all(Predicate<BookingFlag> which) {
        return Arrays.stream(values()).filter(which).collect(Collectors.toUnmodifiableSet());
    }
}
