package dev.jinvax.booking.persistence;

import dev.jinvax.booking.domain.Places;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Places in the session ledger, by conditional updates. */
@Singleton
public class StoredPlaces implements Places {
    private static final String GIVE_BACK = """
            update session_ledger set live = live - 1, touched_at = clock_timestamp()
            where session_id = :session and live > 0
            """;
    private static final String TAKE = """
            update session_ledger set live = live + 1, touched_at = clock_timestamp()
            where session_id = :session and live < capacity
            """;

    private static final String LOCK =
            "select session_id from session_ledger where session_id in (:sessions) order by session_id for update";

    private final EntityManager database;

    public StoredPlaces(EntityManager database) {
        this.database = database;
    }

    @Override
    public void giveBack(UUID sessionId) {
        if (update(GIVE_BACK, sessionId) != 1) {
            throw new IllegalStateException("no place to give back in session " + sessionId);
        }
    }

    @Override
    public boolean move(UUID fromSessionId, UUID toSessionId) {
        database.createNativeQuery(LOCK)
                .setParameter("sessions", List.of(fromSessionId, toSessionId))
                .getResultList();
        if (!take(toSessionId)) {
            return false;
        }
        giveBack(fromSessionId);
        return true;
    }

    @Override
    public boolean take(UUID sessionId) {
        return update(TAKE, sessionId) == 1;
    }

    private int update(String statement, UUID sessionId) {
        return database.createNativeQuery(statement)
                .setParameter("session", sessionId)
                .executeUpdate();
    }
}
