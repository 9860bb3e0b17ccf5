package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.DailyAllowances;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** What this process may still book for one partner today. */
final class DailyAllowance implements AutoCloseable {
    private static final long ASK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final String clientId;
    private final DailyAllowances store;
    private LocalDate day = LocalDate.EPOCH;
    private int left;
    private long emptyUntilNanos = System.nanoTime();

    DailyAllowance(String clientId, DailyAllowances store) {
        this.clientId = clientId;
        this.store = store;
    }

    /** Takes one; a partner that has used its day costs one question a second, however much it asks for. */
    synchronized boolean take(LocalDate today, int quota, int slice) {
        turnTo(today);
        if (left == 0 && System.nanoTime() - emptyUntilNanos >= 0) {
            left = store.take(clientId, day, quota, slice);
            emptyUntilNanos = System.nanoTime() + (left == 0 ? ASK_AGAIN_NANOS : 0);
        }
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    synchronized void giveBack(LocalDate today) {
        if (day.equals(today)) {
            left++;
        }
    }

    /** Takes the next slice before the last is used up; with slices of one it would only be kept from the others. */
    synchronized void refill(LocalDate today, int quota, int slice) {
        if (day.equals(today) && slice > 1 && left < slice / 2) {
            left += store.take(clientId, day, quota, slice);
        }
    }

    private void turnTo(LocalDate today) {
        if (!day.equals(today)) {
            day = today;
            left = 0;
            emptyUntilNanos = System.nanoTime();
        }
    }

    @Override
    public synchronized void close() {
        if (left > 0) {
            store.giveBack(clientId, day, left);
            left = 0;
        }
    }
}
