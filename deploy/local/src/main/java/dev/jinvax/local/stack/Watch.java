package dev.jinvax.local.stack;

import dev.jinvax.local.base.LocalClock;
import dev.jinvax.local.base.StatusBoard;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks after the running parts every two seconds: what each is doing goes to the board. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Watch.class.getName());
    private static final int PERIOD_SECONDS = 2;

    private final Services services;
    private final Infrastructure infrastructure;
    private final LocalClock clock;
    private final StatusBoard board;
    private final Set<String> ready = new HashSet<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "watch");
        thread.setDaemon(true);
        return thread;
    });

    Watch(Services services, Infrastructure infrastructure, LocalClock clock, StatusBoard board) {
        this.services = services;
        this.infrastructure = infrastructure;
        this.clock = clock;
        this.board = board;
        services.all().forEach(this::look);
        rounds.scheduleWithFixedDelay(this::round, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    private void round() {
        try {
            infrastructure.watch();
            services.all().forEach(this::look);
        } catch (RuntimeException e) {
            // A failed round must not be the last one.
            LOG.log(Level.WARNING, "could not look after the parts", e);
        }
    }

    private void look(ServiceProcess process) {
        if (!process.isAlive()) {
            ready.remove(process.name());
            return;
        }
        Readiness.Answer answer = services.ask(process);
        if (answer.ready() && ready.add(process.name())) {
            // It may have read the offset before the clock was moved.
            clock.tell(process.address());
        }
        if (process.isAlive()) {
            board.report(
                    process.name(),
                    answer.ready() ? StatusBoard.State.READY : StatusBoard.State.NOT_READY,
                    answer.missing());
        }
    }

    @Override
    public void close() throws InterruptedException {
        rounds.shutdownNow();
        rounds.awaitTermination(PERIOD_SECONDS, TimeUnit.SECONDS);
    }
}
