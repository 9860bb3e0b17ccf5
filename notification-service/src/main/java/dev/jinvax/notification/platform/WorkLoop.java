package dev.jinvax.notification.platform;

import dev.jinvax.notification.application.Bell;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/** A thread that does due work when its bell rings, at least twice a second. */
final class WorkLoop {
    private static final Logger LOG = Logger.getLogger(WorkLoop.class);
    private static final long POLL_MILLIS = 500;
    private static final long FINISH_MILLIS = 5_000;

    private final Bell bell;
    private final Runnable round;
    private final IntSupplier finish;
    private final Thread thread;
    private volatile boolean running = true;

    /** @param finish marks what came back and answers how much is still under way */
    WorkLoop(String name, Bell bell, Runnable round, IntSupplier finish) {
        this.bell = bell;
        this.round = round;
        this.finish = finish;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Claims nothing more and waits a moment for what is under way, so that an orderly stop repeats nothing. */
    void stop() {
        running = false;
        bell.ring();
        try {
            thread.join(FINISH_MILLIS + POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (running) {
                workOnce();
            }
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FINISH_MILLIS);
            while (finish.getAsInt() > 0 && System.nanoTime() < deadline) {
                bell.await(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException databaseAway) {
            LOG.warnf("%s stopped with work under way: %s", thread.getName(), databaseAway.getMessage());
        }
    }

    private void workOnce() throws InterruptedException {
        try {
            round.run();
            bell.await(POLL_MILLIS);
        } catch (RuntimeException failure) {
            LOG.warnf("%s waits: %s", thread.getName(), String.valueOf(failure));
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }
}
