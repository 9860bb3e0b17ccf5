package dev.jinvax.local.stack;

import dev.jinvax.local.base.CannotStartException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What has been opened so far, closed in the opposite order and never twice. */
final class Opened implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Opened.class.getName());

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /** Remembers a part; one that is opened after the end is closed at once. */
    <T extends AutoCloseable> T add(T part) {
        boolean late;
        synchronized (this) {
            late = closed;
            if (!late) {
                parts.push(part);
            }
        }
        if (late) {
            close(part);
            throw new CannotStartException("Stopped while it was starting.");
        }
        return part;
    }

    @Override
    public void close() {
        while (true) {
            AutoCloseable part;
            synchronized (this) {
                closed = true;
                part = parts.poll();
            }
            if (part == null) {
                return;
            }
            close(part);
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            // The rest must still be stopped.
            LOG.log(Level.WARNING, "could not stop " + part.getClass().getSimpleName(), e);
        }
    }
}
