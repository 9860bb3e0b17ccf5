package dev.jinvax.bench.stage;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting in real time: a benchmark has nothing else to wait by. */
public final class Waiting {
    private Waiting() {}

    public static void millis(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Asks every 20 ms until it is so; answers whether it came to be in time. */
    public static boolean until(BooleanSupplier so, long limitMillis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis);
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            millis(20);
        }
        return true;
    }
}
