package dev.jinvax.bench.figures;

import dev.jinvax.bench.load.Answers;
import java.time.Duration;
import java.util.List;

/** Latency of confirmations in an open loop: counted from when a request was meant to start. */
public record Latency(double perSecond, double p50Millis, double p99Millis, double p999Millis) {
    private static final int CONNECTIONS = 128;
    private static final int SETTLING_MILLIS = 2_000;

    public static Latency at(Product product, double perSecond, Duration duration) {
        Answers answers = product.bookAt(perSecond, product.world().spread(), CONNECTIONS, duration);
        Rounds.requireOnly(answers, 201);
        int end = (int) duration.toMillis() + 60_000;
        return new Latency(
                perSecond,
                answers.percentileMillis(0.5, 201, SETTLING_MILLIS, end),
                answers.percentileMillis(0.99, 201, SETTLING_MILLIS, end),
                answers.percentileMillis(0.999, 201, SETTLING_MILLIS, end));
    }

    /** p99 of several runs. */
    public static List<Double> p99(List<Latency> runs) {
        return runs.stream().map(Latency::p99Millis).toList();
    }
}
