package dev.jinvax.kit.time;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs a task again and again on a thread of its own: every {@code period} of real time, and at once when woken. */
public final class Repeating implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Repeating.class);
    private static final long STOP_MILLIS = 5_000;

    private final Runnable task;
    private final long periodMillis;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;

    private Repeating(String name, Duration period, Runnable task) {
        this.task = task;
        this.periodMillis = period.toMillis();
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Starts; a run that fails is logged and the next one comes in its time. */
    public static Repeating start(String name, Duration period, Runnable task) {
        Repeating repeating = new Repeating(name, period, task);
        repeating.thread.start();
        return repeating;
    }

    /** Runs the task as soon as the present run is over. */
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    private void run() {
        while (running) {
            try {
                task.run();
            } catch (RuntimeException failure) {
                LOG.warnf("%s failed and will be tried again: %s", thread.getName(), failure);
            }
            try {
                if (wake.tryAcquire(periodMillis, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
