package dev.jinvax.sites.platform;

import dev.jinvax.kit.time.MovableClock;
import dev.jinvax.sites.application.RollSessions;
import dev.jinvax.sites.application.WatchCities;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Looks often whether something is due on the service's own clock, and at once when that clock is moved. */
@ApplicationScoped
public class DueWork {
    private final RollSessions roll;
    private final WatchCities watch;
    private final ManagedExecutor threads;
    private final MovableClock clock;

    public DueWork(RollSessions roll, WatchCities watch, ManagedExecutor threads, MovableClock clock) {
        this.roll = roll;
        this.watch = watch;
        this.threads = threads;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        clock.onMove(() -> threads.execute(this::rollSessions));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void rollSessions() {
        boolean more = true;
        while (more) {
            more = roll.rollOne();
        }
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watchCities() {
        watch.look();
    }
}
