package dev.jinvax.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** Freezes processes with all their children, and lets them go on. */
final class Signals {
    private Signals() {}

    static void freeze(ProcessHandle process) {
        send("-STOP", process);
    }

    static void thaw(ProcessHandle process) {
        send("-CONT", process);
    }

    private static void send(String signal, ProcessHandle process) {
        Stream.concat(Stream.of(process), process.descendants()).forEach(each -> {
            try {
                new ProcessBuilder("kill", signal, Long.toString(each.pid()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
