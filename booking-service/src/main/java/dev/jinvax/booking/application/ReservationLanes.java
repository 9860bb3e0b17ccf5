package dev.jinvax.booking.application;

import dev.jinvax.booking.application.LaneQueue.Waiting;
import dev.jinvax.booking.domain.ReservationOutcome;
import dev.jinvax.booking.domain.ReservationRequest;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Group commit: while one transaction is in flight the next requests queue, then go together. Requests of one session
 * share a lane, so lanes do not wait for each other's ledger rows. Correctness never depends on there being one process.
 *
 * <p>A slice costs as much before its first row as ten rows do, so few long slices beat many short ones: one lane for
 * every four processors.
 */
@Singleton
public class ReservationLanes {
    private static final Logger LOG = Logger.getLogger(ReservationLanes.class);
    private static final int PROCESSORS_PER_LANE = 4;
    private static final int MOST_WAITING = 1024;
    private static final int MOST_WAITING_PER_CLIENT = 768;

    private final ReserveBookings reserve;
    private final int sliceSize;
    private final List<LaneQueue> queues = new ArrayList<>();
    private final List<Thread> lanes = new ArrayList<>();
    private volatile boolean running = true;

    public ReservationLanes(
            ReserveBookings reserve,
            @ConfigProperty(name = "jinvax.reservation.lanes") Optional<Integer> laneCount,
            @ConfigProperty(name = "jinvax.reservation.slice", defaultValue = "128") int sliceSize) {
        this.reserve = reserve;
        this.sliceSize = sliceSize;
        int count = laneCount.orElse(Math.max(1, Runtime.getRuntime().availableProcessors() / PROCESSORS_PER_LANE));
        for (int lane = 0; lane < count; lane++) {
            LaneQueue queue = new LaneQueue(MOST_WAITING, MOST_WAITING_PER_CLIENT);
            queues.add(queue);
            lanes.add(new Thread(() -> run(queue), "reservation-lane-" + lane));
        }
    }

    void start(@Observes StartupEvent event) {
        lanes.forEach(lane -> {
            lane.setDaemon(true);
            lane.start();
        });
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        lanes.forEach(Thread::interrupt);
    }

    /** Queues the request; {@link ReservationOutcome.Overloaded} at once when too much is waiting. */
    public CompletableFuture<ReservationOutcome> submit(ReservationRequest request) {
        LaneQueue queue = queues.get(Math.floorMod(request.sessionId().hashCode(), queues.size()));
        Waiting waiting = new Waiting(request, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            waiting.outcome().complete(new ReservationOutcome.Overloaded());
        }
        return waiting.outcome();
    }

    private void run(LaneQueue queue) {
        while (running) {
            try {
                settle(queue.take(sliceSize));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void settle(List<Waiting> slice) {
        try {
            List<ReservationOutcome> outcomes =
                    reserve.reserve(slice.stream().map(Waiting::request).toList());
            for (int index = 0; index < slice.size(); index++) {
                slice.get(index).outcome().complete(outcomes.get(index));
            }
        } catch (RuntimeException failure) {
            LOG.warnf("a slice of %d reservations failed: %s", slice.size(), failure.getMessage());
            slice.forEach(waiting -> waiting.outcome().completeExceptionally(failure));
        }
    }
}
