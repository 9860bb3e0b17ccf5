package dev.jinvax.local.http;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what events bring about a moment later. */
public final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Patience() {}

    /**
     * Asks again until the answer is the wanted one.
     *
     * @return the last answer, wanted or not: the caller compares it
     */
    public static <T> T until(Duration limit, Supplier<T> question, Predicate<T> wanted) {
        long deadline = System.nanoTime() + limit.toNanos();
        T answer = question.get();
        while (!wanted.test(answer) && System.nanoTime() < deadline) {
            pause();
            answer = question.get();
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
