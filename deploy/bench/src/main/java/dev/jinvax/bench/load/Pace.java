package dev.jinvax.bench.load;

import java.util.concurrent.TimeUnit;

/** When requests are due. */
public final class Pace {
    private final long intervalNanos;
    private long sent;

    private Pace(long intervalNanos) {
        this.intervalNanos = intervalNanos;
    }

    /** Closed loop: every connection asks again as soon as it has its answer. */
    public static Pace closed() {
        return new Pace(0);
    }

    /**
     * Open loop: a fixed schedule that does not wait for answers. Latency counts from the intended start, so that a
     * stall is felt by everybody who would have come during it.
     */
    public static Pace open(double perSecond) {
        return new Pace((long) (TimeUnit.SECONDS.toNanos(1) / perSecond));
    }

    /** When the next request is meant to start; both times in nanoseconds of {@link System#nanoTime()}. */
    long nextDue(long begin, long now) {
        return intervalNanos == 0 ? now : begin + sent * intervalNanos;
    }

    void sent() {
        sent++;
    }

    boolean isOpen() {
        return intervalNanos > 0;
    }
}
