package dev.jinvax.local;

import dev.jinvax.local.stack.Progress;
import java.io.PrintStream;
import java.time.Duration;

/** Progress as lines on a terminal. */
final class ConsoleProgress implements Progress {
    private final PrintStream out;

    ConsoleProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void done(String step, Duration took) {
        out.printf("  ready  %-48s %5.1f s%n", step, took.toMillis() / 1000.0);
        out.flush();
    }

    @Override
    public synchronized void note(String sentence) {
        out.println("  note   " + sentence);
        out.flush();
    }
}
