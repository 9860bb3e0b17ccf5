package dev.jinvax.eligibility.testing;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged while it is open; of our own code at whatever level, printed or not. */
public final class LogOf extends Handler implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Logger ours = Logger.getLogger("dev.jinvax");
    private final Level before = ours.getLevel();

    private LogOf() {
        setLevel(Level.ALL);
    }

    public static LogOf everything() {
        LogOf log = new LogOf();
        log.root.addHandler(log);
        log.ours.setLevel(Level.ALL);
        return log;
    }

    /** What was logged; ends with a line of its own, which shows that it is listened to. */
    public List<String> lines() {
        ours.info("listening");
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord record) {
        StringBuilder line = new StringBuilder(String.valueOf(record.getMessage()));
        if (record.getParameters() != null) {
            Arrays.asList(record.getParameters())
                    .forEach(parameter -> line.append(' ').append(parameter));
        }
        for (Throwable cause = record.getThrown(); cause != null; cause = cause.getCause()) {
            line.append(' ').append(cause);
        }
        lines.add(line.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        ours.setLevel(before);
    }
}
