package dev.jinvax.bench.report;

import java.util.List;

/** Medians and spreads of a few rounds. */
public final class Statistics {
    private Statistics() {}

    /** The middle value, or the mean of the two in the middle; NaN of nothing. */
    public static double median(List<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public static double least(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    }

    public static double most(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    /** By how much the second differs from the first, as a share of the first. */
    public static double moved(double before, double after) {
        return Math.abs(after - before) / before;
    }
}
