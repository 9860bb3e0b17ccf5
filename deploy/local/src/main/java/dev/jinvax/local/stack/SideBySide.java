package dev.jinvax.local.stack;

import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Work of the launcher that need not wait for other work. */
final class SideBySide {
    /** A thread for each task: there are few, and each of them waits for a process. */
    static final Executor THREADS = task -> {
        Thread thread = new Thread(task, "launcher");
        thread.setDaemon(true);
        thread.start();
    };

    private SideBySide() {}

    static Throwable cause(CompletionException wrapped) {
        return wrapped.getCause() == null ? wrapped : wrapped.getCause();
    }
}
