package dev.jinvax.booking.application;

import dev.jinvax.booking.domain.DosePool;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Remembers for half a second that a session was full for a dose, so that a crowd is refused without asking the database
 * for each.
 * It can only refuse early, never accept wrongly: places are given by the ledger alone.
 */
@Singleton
public class SoldOut {
    private static final long REMEMBERED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int MOST_SESSIONS = 10_000;

    private final Map<Places, Long> until = new ConcurrentHashMap<>();

    void note(UUID sessionId, DosePool pool) {
        if (until.size() >= MOST_SESSIONS) {
            until.clear();
        }
        until.put(new Places(sessionId, pool), System.nanoTime() + REMEMBERED_NANOS);
    }

    /** A place came back in this process: forget. */
    public void forget(UUID sessionId) {
        for (DosePool pool : DosePool.values()) {
            until.remove(new Places(sessionId, pool));
        }
    }

    boolean isKnown(UUID sessionId, DosePool pool) {
        Long end = until.get(new Places(sessionId, pool));
        return end != null && System.nanoTime() - end < 0;
    }

    /** A session may be full for first doses and have places kept for later ones. */
    private record Places(UUID sessionId, DosePool pool) {}
}
