package dev.jinvax.notification.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a failed attempt is repeated; jitter keeps a thousand messages from knocking at once when a receiver is back. */
public final class RetrySchedule {
    /** Eleven repeats; together a little more than three days. */
    private static final List<Duration> WEBHOOK = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(18),
            Duration.ofHours(24));

    private static final List<Duration> MAIL = List.of(
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(3));

    /** A fact on another topic comes within a second or two, or its producer is away for longer. */
    private static final List<Duration> FACT =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));

    private static final double SMALLEST = 0.8;
    private static final double SPREAD = 0.4;

    private RetrySchedule() {}

    /**
     * The pause after a webhook's attempt, or empty when it is time to give up.
     *
     * @param attempts made so far, at least one
     * @param chance from 0 to 1, spreads the pause from 80 to 120 per cent
     */
    public static Optional<Duration> webhook(int attempts, double chance) {
        return attempts > WEBHOOK.size() ? Optional.empty() : Optional.of(spread(WEBHOOK.get(attempts - 1), chance));
    }

    /** The pause after a mail's attempt; mail is tried until the reminder expires. */
    public static Duration mail(int attempts, double chance) {
        return last(MAIL, attempts, chance);
    }

    /** The pause until it is looked again whether what a letter needs is known by now. */
    public static Duration fact(int attempts, double chance) {
        return last(FACT, attempts, chance);
    }

    private static Duration last(List<Duration> pauses, int attempts, double chance) {
        return spread(pauses.get(Math.min(attempts, pauses.size()) - 1), chance);
    }

    private static Duration spread(Duration pause, double chance) {
        return Duration.ofMillis((long) (pause.toMillis() * (SMALLEST + SPREAD * chance)));
    }
}
