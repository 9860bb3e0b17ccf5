package dev.jinvax.notification.application;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells a worker that there may be work; rings that come together are heard once. */
public final class Bell {
    private final Semaphore rung = new Semaphore(0);

    /** Cheap; from any thread. */
    public void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Waits for a ring, at most so long; answers whether there was one. */
    public boolean await(long millis) throws InterruptedException {
        boolean heard = rung.tryAcquire(millis, TimeUnit.MILLISECONDS);
        rung.drainPermits();
        return heard;
    }
}
