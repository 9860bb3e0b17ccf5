package dev.jinvax.booking.persistence;

import dev.jinvax.booking.domain.DosePool;
import dev.jinvax.booking.domain.Places;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.UUID;

/**
 * Places in the session ledger, by conditional updates. What the transaction has changed besides is not written before
 * them: a reservation that holds a ledger row looks for the person's bookings, and must not wait for one that waits for
 * that row.
 */
@Singleton
public class StoredPlaces implements Places {
    private static final String GIVE_BACK = """
            update session_ledger set live = live - 1, live_later = live_later - :later, touched_at = clock_timestamp()
            where session_id = :session and live > 0
            """;
    private static final String TAKE = """
            update session_ledger set live = live + 1, live_later = live_later + :later, touched_at = clock_timestamp()
            where session_id = :session and live + case when :later = 1
                then greatest(0, reserved_first - (live - live_later))
                else greatest(0, reserved_later - live_later) end < capacity
            """;

    private static final String LOCK =
            "select session_id from session_ledger where session_id in (:sessions) order by session_id for update";

    private final EntityManager database;

    public StoredPlaces(EntityManager database) {
        this.database = database;
    }

    @Override
    public void giveBack(UUID sessionId, DosePool pool) {
        if (update(GIVE_BACK, sessionId, pool) != 1) {
            throw new IllegalStateException("no place to give back in session " + sessionId);
        }
    }

    @Override
    public void lock(UUID oneSessionId, UUID otherSessionId) {
        database.createNativeQuery(LOCK)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("sessions", List.of(oneSessionId, otherSessionId))
                .getResultList();
    }

    @Override
    public boolean move(UUID fromSessionId, UUID toSessionId, DosePool pool) {
        if (!take(toSessionId, pool)) {
            return false;
        }
        giveBack(fromSessionId, pool);
        return true;
    }

    @Override
    public boolean take(UUID sessionId, DosePool pool) {
        return update(TAKE, sessionId, pool) == 1;
    }

    private int update(String statement, UUID sessionId, DosePool pool) {
        return database.createNativeQuery(statement)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("session", sessionId)
                .setParameter("later", pool == DosePool.LATER ? 1 : 0)
                .executeUpdate();
    }
}
