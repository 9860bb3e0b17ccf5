package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.DosePool;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Remembers for half a second that a session was full for a dose, so that a crowd is refused without asking the database
 * for each. It can only refuse early, never accept wrongly: places are given by the ledger alone.
 */
@Singleton
public class SoldOut {
    private static final long REMEMBERED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int MOST_SESSIONS = 10_000;

    private final Map<Places, Remembered> full = new ConcurrentHashMap<>();
    private final AtomicInteger freed = new AtomicInteger();

    /** How often places were seen free: to be read before the ledger is asked, and given to {@link #note}. */
    public int freed() {
        return freed.get();
    }

    /**
     * @param freedBefore when places were seen free since, what the ledger said may be old: nothing is remembered
     * @param until from then on a place is free again, because a hold is over
     */
    public void note(UUID sessionId, DosePool pool, int freedBefore, Instant until) {
        if (freed.get() != freedBefore) {
            return;
        }
        if (full.size() >= MOST_SESSIONS) {
            full.clear();
        }
        full.put(new Places(sessionId, pool), new Remembered(System.nanoTime() + REMEMBERED_NANOS, until));
    }

    /** A place came back, or the board shows one: forget. */
    public void forget(UUID sessionId) {
        freed.incrementAndGet();
        for (DosePool pool : DosePool.values()) {
            full.remove(new Places(sessionId, pool));
        }
    }

    boolean isKnown(UUID sessionId, DosePool pool, Instant now) {
        Remembered remembered = full.get(new Places(sessionId, pool));
        return remembered != null && System.nanoTime() - remembered.endNanos() < 0 && now.isBefore(remembered.until());
    }

    /** A session may be full for first doses and have places kept for later ones. */
    private record Places(UUID sessionId, DosePool pool) {}

    private record Remembered(long endNanos, Instant until) {}
}
