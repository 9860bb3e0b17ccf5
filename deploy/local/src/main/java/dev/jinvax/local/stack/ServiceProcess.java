package dev.jinvax.local.stack;

import dev.jinvax.embedded.Reaper;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.base.StatusBoard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One replica of a service as a process of its own; when it dies unasked it is started again, later each time. */
final class ServiceProcess {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
    /** A process that ran this long was well: the next pause is short again. */
    private static final Duration WELL = Duration.ofMinutes(1);

    private static final ScheduledExecutorService LATER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "restarts");
        thread.setDaemon(true);
        return thread;
    });

    private final ServiceCommand command;
    private final Parts parts;

    private boolean wanted;
    private int failures;
    private long startedNanos;
    private @Nullable Process process;

    ServiceProcess(ServiceCommand command, Parts parts) {
        this.command = command;
        this.parts = parts;
    }

    Service service() {
        return command.service();
    }

    String name() {
        return command.name();
    }

    Path log() {
        return command.log();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + command.port());
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    synchronized Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
    }

    /** How often it has ended unasked since it was last asked to start. */
    synchronized int failures() {
        return failures;
    }

    synchronized void start() {
        wanted = true;
        failures = 0;
        launch();
    }

    private synchronized void launch() {
        if (!wanted || isAlive()) {
            return;
        }
        parts.board().report(name(), StatusBoard.State.STARTING, "");
        try {
            Process started = command.start();
            process = started;
            startedNanos = System.nanoTime();
            parts.running().add(started.toHandle());
            Reaper.watch(started.pid(), Reaper.Signal.TERM);
            started.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name(), e);
        }
    }

    private synchronized void ended(Process dead) {
        Reaper.forget(dead.pid());
        parts.running().remove(dead.pid());
        if (!dead.equals(process)) {
            return;
        }
        process = null;
        parts.board().report(name(), StatusBoard.State.STOPPED, "exit code " + dead.exitValue());
        if (wanted) {
            failures = System.nanoTime() - startedNanos > WELL.toNanos() ? 1 : failures + 1;
            long pauseSeconds = Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(failures - 1, 10));
            parts.progress()
                    .note(name() + " has ended (exit code " + dead.exitValue() + ", see " + log()
                            + "); it is started again in " + pauseSeconds + " s");
            LATER.schedule(this::launch, pauseSeconds, TimeUnit.SECONDS);
        }
    }

    /** {@code kill -9}; it stays away until it is started again. */
    void kill() {
        end(Process::destroyForcibly);
    }

    void stop() {
        end(Process::destroy);
    }

    private void end(java.util.function.Consumer<Process> how) {
        Process ending;
        synchronized (this) {
            wanted = false;
            ending = process;
        }
        if (ending == null) {
            return;
        }
        how.accept(ending);
        try {
            if (!ending.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                ending.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            ending.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        ended(ending);
    }
}
