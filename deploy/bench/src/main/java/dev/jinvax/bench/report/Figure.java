package dev.jinvax.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * One measure of the table.
 *
 * @param must what has to be reached, as the issue states it
 * @param values one for each round that counts, or a single one
 * @param unit behind the value; empty for ratios
 */
public record Figure(
        String id,
        String measure,
        Direction direction,
        double must,
        double aim,
        String unit,
        List<Double> values,
        String note) {
    /** Whether more is better. */
    public enum Direction {
        AT_LEAST,
        AT_MOST
    }

    public Figure {
        values = List.copyOf(values);
    }

    public static Figure atLeast(
            String id, String measure, double must, double aim, String unit, List<Double> values, String note) {
        return new Figure(id, measure, Direction.AT_LEAST, must, aim, unit, values, note);
    }

    public static Figure atMost(
            String id, String measure, double must, double aim, String unit, List<Double> values, String note) {
        return new Figure(id, measure, Direction.AT_MOST, must, aim, unit, values, note);
    }

    public double reached() {
        return Statistics.median(values);
    }

    /** What the value comes to against {@code must} and {@code aim}. */
    public String verdict() {
        return holds(aim) ? "aim" : holds(must) ? "must" : "short";
    }

    private boolean holds(double bound) {
        double value = reached();
        return switch (direction) {
            case AT_LEAST -> value >= bound;
            case AT_MOST -> value <= bound;
        };
    }

    String shown(double value) {
        String number = Double.isNaN(value)
                ? "–"
                : value >= 100
                        ? String.format(Locale.ROOT, "%,.0f", value)
                        : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
        return unit.isEmpty() ? number : number + " " + unit;
    }

    /** Smallest and largest round, when there was more than one. */
    String spread() {
        return values.size() < 2 ? "" : shown(Statistics.least(values)) + " … " + shown(Statistics.most(values));
    }
}
