package dev.jinvax.embedded;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends what this JVM has started once the JVM is gone, even by {@code kill -9}: a shell that waits for the end of its
 * input and then signals every process it was told of and not told to forget.
 */
public final class Reaper {
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            watched=''
            while read -r verb pid; do
              kept=''
              for one in $watched; do
                [ "${one#*:}" = "$pid" ] || kept="$kept $one"
              done
              watched=$kept
              [ "$verb" = forget ] || watched="$watched $verb:$pid"
            done
            for one in $watched; do kill -"${one%%:*}" "${one#*:}" 2>/dev/null; done
            for round in 1 2 3 4 5 6 7 8 9 10; do
              alive=''
              for one in $watched; do kill -0 "${one#*:}" 2>/dev/null && alive="$alive ${one#*:}"; done
              [ -z "$alive" ] && exit 0
              sleep 1
            done
            kill -9 $alive 2>/dev/null
            """;

    private static @Nullable BufferedWriter input;

    private Reaper() {}

    /** How a process is asked to end. */
    public enum Signal {
        TERM,
        /** What PostgreSQL calls a fast shutdown: it does not wait for its clients. */
        INT
    }

    public static void watch(long pid, Signal signal) {
        say(signal + " " + pid);
    }

    /** The process has ended: its number may soon be somebody else's. */
    public static void forget(long pid) {
        say("forget " + pid);
    }

    private static synchronized void say(String line) {
        try {
            BufferedWriter shell = input == null ? start() : input;
            input = shell;
            shell.write(line);
            shell.newLine();
            shell.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the shell that ends left-over processes is gone", e);
        }
    }

    private static BufferedWriter start() throws IOException {
        Process shell = new ProcessBuilder(OwnSession.of(List.of("/bin/sh", "-c", SCRIPT, "jinvax-reaper")))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return shell.outputWriter(StandardCharsets.UTF_8);
    }
}
