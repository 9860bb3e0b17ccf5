package dev.jinvax.booking.application;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Remembers for half a second that a session was full, so that a crowd is refused without asking the database for each.
 * It can only refuse early, never accept wrongly: places are given by the ledger alone.
 */
@Singleton
public class SoldOut {
    private static final long REMEMBERED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int MOST_SESSIONS = 10_000;

    private final Map<UUID, Long> until = new ConcurrentHashMap<>();

    void note(UUID sessionId) {
        if (until.size() >= MOST_SESSIONS) {
            until.clear();
        }
        until.put(sessionId, System.nanoTime() + REMEMBERED_NANOS);
    }

    /** A place came back in this process: forget. */
    public void forget(UUID sessionId) {
        until.remove(sessionId);
    }

    boolean isKnown(UUID sessionId) {
        Long end = until.get(sessionId);
        return end != null && System.nanoTime() - end < 0;
    }
}
