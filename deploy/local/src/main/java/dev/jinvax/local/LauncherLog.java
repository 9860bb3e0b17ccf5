package dev.jinvax.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The terminal belongs to the progress; what libraries have to say goes to a file. */
final class LauncherLog {
    private static final int MOST_BYTES = 5_000_000;
    private static final Logger ROOT = Logger.getLogger("");

    private LauncherLog() {}

    /** Until the file is known, nothing is said at all. */
    static void quiet() {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        ROOT.setLevel(Level.WARNING);
    }

    static void into(Path directory) {
        try {
            Files.createDirectories(directory);
            System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
            FileHandler file = new FileHandler(directory.resolve("launcher.log").toString(), MOST_BYTES, 1, true);
            file.setFormatter(new SimpleFormatter());
            ROOT.addHandler(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the launcher's log", e);
        }
    }
}
