package dev.jinvax.bench.figures;

import dev.jinvax.bench.floor.Floor.Best;
import dev.jinvax.bench.report.Statistics;
import java.util.Map;

/**
 * One product round between two floors.
 *
 * @param cpuMicros processor time per booking by process, over the spread points
 */
public record Round(
        FloorPoint before,
        Rate spread,
        Rate hot,
        double refusals,
        double reads,
        double still,
        Map<String, Double> cpuMicros,
        FloorPoint after) {
    /** A round between floors further apart than this does not count: something else had the machine. */
    private static final double MOST_MOVED = 0.10;

    /** What the floor reached at one moment. */
    public record FloorPoint(Best spread, Best hot) {}

    /** The best rate, with how many clients, and its p99 in milliseconds. */
    public record Rate(double perSecond, int clients, double p99Millis) {}

    public boolean counts() {
        return Statistics.moved(before.spread().perSecond(), after.spread().perSecond()) <= MOST_MOVED
                && Statistics.moved(before.hot().perSecond(), after.hot().perSecond()) <= MOST_MOVED;
    }

    public double floorSpread() {
        return (before.spread().perSecond() + after.spread().perSecond()) / 2;
    }

    public double floorHot() {
        return (before.hot().perSecond() + after.hot().perSecond()) / 2;
    }

    public double spreadRatio() {
        return spread.perSecond() / floorSpread();
    }

    public double hotRatio() {
        return hot.perSecond() / floorHot();
    }

    public double refusalRatio() {
        return refusals / hot.perSecond();
    }

    public double readRatio() {
        return reads / still;
    }
}
