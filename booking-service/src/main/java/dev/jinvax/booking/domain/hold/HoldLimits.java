package dev.jinvax.booking.domain.hold;

import java.time.Duration;

/** How much may be held: enough for people who fill in a form, too little to empty a session. */
public final class HoldLimits {
    public static final int MOST_MINUTES = 15;
    public static final Duration USUAL = Duration.ofMinutes(5);

    /** Live holds of one client, over all sessions. */
    public static final int MOST_PER_CLIENT = 20;

    private static final int PART_OF_A_SESSION = 4;

    private HoldLimits() {}

    /** Live holds of a session, over all clients: a quarter of its places, at least one. */
    public static int mostInSession(int capacity) {
        return Math.max(1, capacity / PART_OF_A_SESSION);
    }
}
