package dev.jinvax.booking.application.hold;

import dev.jinvax.booking.domain.ReservationOutcome;
import dev.jinvax.booking.domain.ReservationOutcome.Overloaded;
import dev.jinvax.booking.domain.ReservationRequest;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Books held places beside the lanes of all others, a few at a time, so that they cost those nothing. */
@Singleton
public class HeldLane {
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 200;

    private final BookHeldPlace bookHeldPlace;
    private final ThreadPoolExecutor lane = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), HeldLane::thread);

    public HeldLane(BookHeldPlace bookHeldPlace) {
        this.bookHeldPlace = bookHeldPlace;
        lane.allowCoreThreadTimeOut(true);
    }

    void stop(@Observes ShutdownEvent event) {
        lane.shutdown();
    }

    /** {@link Overloaded} at once when too much is waiting. */
    public CompletableFuture<ReservationOutcome> submit(ReservationRequest request) {
        try {
            return CompletableFuture.supplyAsync(() -> bookHeldPlace.book(request), lane);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(new Overloaded());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "held-places");
        thread.setDaemon(true);
        return thread;
    }
}
