package dev.jinvax.booking.application.batch;

import dev.jinvax.booking.domain.batch.Batch;
import dev.jinvax.booking.domain.batch.BatchFailure;
import dev.jinvax.booking.domain.batch.BatchLeases;
import dev.jinvax.booking.domain.batch.BatchLeases.Lease;
import dev.jinvax.booking.domain.batch.Batches;
import dev.jinvax.kit.problem.SqlStates;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries batches on in short turns, so that a large one holds up no small one for long. A batch belongs to one
 * worker at a time by a lease; when its process is killed, the lease runs out and another goes on where the rows stand.
 */
@Singleton
public class BatchWorker {
    private static final Logger LOG = Logger.getLogger(BatchWorker.class);
    private static final long POLL_MILLIS = 100;
    /** How long one batch is carried on before another has its turn. */
    private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private static final int MOST_FAILURES = 6;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long TROUBLE_MILLIS = 1000;

    private final BatchLeases leases;
    private final Batches batches;
    private final AdvanceBatch advance;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "batch-worker");
    private final AtomicReference<@Nullable Lease> current = new AtomicReference<>();
    private volatile boolean running;

    public BatchWorker(BatchLeases leases, Batches batches, AdvanceBatch advance, Clock clock) {
        this.leases = leases;
        this.batches = batches;
        this.advance = advance;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** There may be work; cheap. */
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    /** A step of a large batch may outlast a lease; one that hangs with its process does not keep it. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keepLease() {
        Lease lease = current.get();
        if (lease != null) {
            QuarkusTransaction.requiringNew().run(() -> leases.keep(lease));
        }
    }

    private void run() {
        while (running) {
            try {
                Optional<Lease> lease = QuarkusTransaction.requiringNew().call(leases::take);
                if (lease.isPresent()) {
                    carryOn(lease.get());
                } else if (work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("batch worker waits: %s", e.getClass().getSimpleName());
                rest();
            }
        }
    }

    private void carryOn(Lease lease) {
        current.set(lease);
        try {
            long end = System.nanoTime() + TURN_NANOS;
            Optional<Duration> pause = advance.advance(lease.batchId());
            while (pause.filter(Duration::isZero).isPresent() && System.nanoTime() < end) {
                pause = advance.advance(lease.batchId());
            }
            giveBack(lease, pause.orElse(Duration.ZERO), 0);
        } catch (RuntimeException failure) {
            if (SqlStates.hasTransientCause(failure)) {
                LOG.warnf("batch %s waits for the database", lease.batchId());
                giveBack(lease, Duration.ofMillis(TROUBLE_MILLIS), lease.failures());
                return;
            }
            int failures = lease.failures() + 1;
            LOG.errorf(failure, "batch %s could not be carried on, %d in a row", lease.batchId(), failures);
            if (failures >= MOST_FAILURES) {
                fail(lease);
                failures = 0;
            }
            giveBack(lease, Duration.ofMillis(FIRST_PAUSE_MILLIS << failures), failures);
        } finally {
            current.set(null);
        }
    }

    private void giveBack(Lease lease, Duration pause, int failures) {
        QuarkusTransaction.requiringNew().run(() -> leases.giveBack(lease, pause, failures));
    }

    private void fail(Lease lease) {
        QuarkusTransaction.requiringNew().run(() -> {
            Batch batch = batches.lock(lease.batchId()).orElseThrow();
            if (batch.state().isTerminal()) {
                batch.settled();
            } else {
                batch.fail(BatchFailure.NOT_CARRIED_ON, clock.instant());
            }
        });
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(TROUBLE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
