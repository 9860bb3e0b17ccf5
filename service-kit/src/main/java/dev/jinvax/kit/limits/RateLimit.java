package dev.jinvax.kit.limits;

import java.time.Duration;

/**
 * A limit in the words of the RateLimit header fields (draft-ietf-httpapi-ratelimit-headers-10).
 *
 * @param name of the policy, {@code second} or {@code day}
 * @param quota how much may be done within the window
 */
public record RateLimit(String name, long quota, Duration window) {
    public static final String POLICY_HEADER = "RateLimit-Policy";
    public static final String HEADER = "RateLimit";

    /** The limit itself. */
    public String policy() {
        return "\"" + name + "\";q=" + quota + ";w=" + window.toSeconds();
    }

    /** What is left of it, and in how many seconds all of it is there again. */
    public String left(long remaining, Duration untilWhole) {
        return "\"" + name + "\";r=" + remaining + ";t=" + wholeSeconds(untilWhole);
    }

    /** The refusal of a client that has reached the limit: 429, and after {@code wait} it may come again. */
    public RateLimitedException reached(Duration wait) {
        return new RateLimitedException(this, Duration.ofSeconds(wholeSeconds(wait)));
    }

    /** Rounded up: whoever waits that long has waited long enough. */
    private static long wholeSeconds(Duration duration) {
        return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
    }
}
