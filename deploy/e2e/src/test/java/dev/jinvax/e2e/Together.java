package dev.jinvax.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many callers at once. */
final class Together {
    private Together() {}

    /** Runs the task for each number below {@code count}; a failure of any is the caller's. */
    static void run(int count, int callers, Task task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                int number = index;
                calls.add(() -> {
                    task.run(number);
                    return true;
                });
            }
            for (Future<Boolean> done : pool.invokeAll(calls)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @FunctionalInterface
    interface Task {
        void run(int number) throws Exception;
    }
}
