package dev.jinvax.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Which processes belong to this stack, on disk, so that a run after a {@code kill -9} can end what was left. */
final class RunningProcesses {
    private static final int END_LIMIT_SECONDS = 10;

    private final Path file;
    private final Map<Long, String> lines = new LinkedHashMap<>();

    RunningProcesses(Path file) {
        this.file = file;
    }

    synchronized void add(ProcessHandle process) {
        String line = line(process);
        if (!line.equals(lines.put(process.pid(), line))) {
            write();
        }
    }

    synchronized void remove(long pid) {
        lines.remove(pid);
        write();
    }

    /** Ends what an earlier run left; process numbers that were given to somebody else since are left alone. */
    int endLeftOvers() {
        try {
            List<String> left = Files.exists(file) ? Files.readAllLines(file) : List.of();
            List<ProcessHandle> alive =
                    left.stream().flatMap(line -> find(line).stream()).toList();
            alive.forEach(ProcessHandle::destroy);
            alive.forEach(RunningProcesses::awaitEnd);
            return alive.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> find(String line) {
        if (!line.matches("\\d{1,18} .*")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(line.substring(0, line.indexOf(' '))))
                .filter(process -> line(process).equals(line));
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(END_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Object::toString).orElse("?");
    }

    private void write() {
        try {
            Files.write(file, lines.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
