package dev.jinvax.booking.application.visit;

import dev.jinvax.kit.time.MovableClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does what falls due: twice a second, and at once when the clock was moved. Each booking is a transaction of its own,
 * so one that fails holds up none of the others, and two processes share the work.
 */
@Singleton
public class CarryOutDueWork {
    private static final Logger LOG = Logger.getLogger(CarryOutDueWork.class);
    private static final int MOST_AT_ONCE = 200;
    private static final long POLL_MILLIS = 500;

    private final List<DueTask> tasks;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "due-visits");
    private volatile boolean running;

    CarryOutDueWork(
            MarkNoShow markNoShow,
            TellOverdue tellOverdue,
            CompleteFollowUp completeFollowUp,
            TellRecalled tellRecalled,
            TellDutyRunOut tellDutyRunOut,
            MovableClock clock) {
        this.tasks = List.of(tellOverdue, tellDutyRunOut, tellRecalled, markNoShow, completeFollowUp);
        clock.onMove(work::release);
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what is due now; answers on how many bookings something was done. */
    public int carryOut() {
        int done = 0;
        for (DueTask task : tasks) {
            for (UUID bookingId : task.candidates(MOST_AT_ONCE)) {
                done += attempt(task, bookingId) ? 1 : 0;
            }
        }
        return done;
    }

    /** A failure is this booking's alone; it comes up again in the next round. */
    private static boolean attempt(DueTask task, UUID bookingId) {
        try {
            return task.carryOut(bookingId);
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "due work failed on booking %s", bookingId);
            return false;
        }
    }

    private void run() {
        while (running) {
            try {
                boolean more = carryOut() > 0;
                if (!more && work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException failure) {
                LOG.warnf("due work waits: %s", failure.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
