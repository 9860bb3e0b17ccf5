package dev.jinvax.bench.figures;

import java.time.Duration;
import java.util.List;

/**
 * How long everything is measured.
 *
 * @param rounds how many rounds have to count; up to twice as many are run
 * @param floorEach each number of connections of the floor, spread and hot
 * @param productEach each number of clients of the product
 */
public record Plan(
        int rounds, Duration floorEach, Duration productEach, Duration warmUp, List<Integer> clients, boolean quick) {
    public Plan {
        clients = List.copyOf(clients);
    }

    public static Plan full() {
        return new Plan(
                5, Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(90), List.of(32, 64, 128), false);
    }

    /** The same with another number of rounds and another warm-up. */
    public Plan with(int otherRounds, Duration otherWarmUp) {
        return new Plan(otherRounds, floorEach, productEach, otherWarmUp, clients, quick);
    }

    /** Within three minutes. */
    public static Plan brief() {
        return new Plan(
                2, Duration.ofMillis(1500), Duration.ofSeconds(3), Duration.ofSeconds(40), List.of(64, 128), true);
    }
}
