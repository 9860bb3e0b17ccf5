package dev.jinvax.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that a run before us left on a data directory because it was killed. */
final class EarlierServer {
    private static final int STOP_LIMIT_SECONDS = 20;

    private EarlierServer() {}

    /** Ends it, or removes the trace of one that is gone; a process number that now means something else is left alone. */
    static void end(Path dataDirectory) {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            Optional<ProcessHandle> running =
                    pid(pidFile).flatMap(ProcessHandle::of).filter(process -> isServerOf(process, dataDirectory));
            if (running.isPresent()) {
                stop(running.get());
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process id of the server on this directory, as the server itself wrote it; empty while it has not. */
    static Optional<Long> pid(Path pidFile) throws IOException {
        try {
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        } catch (NoSuchFileException e) {
            // Making the cluster writes such a file of its own and takes it away again.
            return Optional.empty();
        }
    }

    private static boolean isServerOf(ProcessHandle process, Path dataDirectory) {
        return process.info().command().map(name -> name.endsWith("postgres")).orElse(false)
                && process.info()
                        .arguments()
                        .map(all -> Arrays.asList(all).contains(dataDirectory.toString()))
                        .orElse(true);
    }

    private static void stop(ProcessHandle server) throws IOException {
        // SIGTERM would wait for clients that may never go.
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                .inheritIO()
                .start();
        CompletableFuture<ProcessHandle> end = server.onExit();
        try {
            end.get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "PostgreSQL of an earlier run (process " + server.pid() + ") does not stop; end it and try again",
                    e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an earlier PostgreSQL stopped", e);
        }
    }
}
