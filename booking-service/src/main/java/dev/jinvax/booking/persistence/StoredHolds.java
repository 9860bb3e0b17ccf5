package dev.jinvax.booking.persistence;

import dev.jinvax.booking.domain.hold.Hold;
import dev.jinvax.booking.domain.hold.Holds;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Holds in PostgreSQL. */
@Singleton
public class StoredHolds implements Holds, PanacheRepositoryBase<Hold, UUID> {
    private final EntityManager database;

    public StoredHolds(EntityManager database) {
        this.database = database;
    }

    @Override
    public void oneAtATime(String clientId) {
        database.createNativeQuery(HoldSql.ONE_AT_A_TIME)
                .setParameter("client", clientId)
                .getResultList();
    }

    @Override
    public void standingsStay() {
        database.createNativeQuery(HoldSql.STANDINGS_STAY).getResultList();
    }

    @Override
    public Optional<UUID> named(String clientId, String outHoldNo) {
        return find("clientId = ?1 and outHoldNo = ?2", clientId, outHoldNo)
                .firstResultOptional()
                .map(Hold::holdId);
    }

    @Override
    public Optional<Offer> offer(UUID sessionId, String clientId, Instant now) {
        return first(database.createNativeQuery(HoldSql.OFFER, Object[].class)
                        .setParameter("session", sessionId)
                        .setParameter("client", clientId)
                        .setParameter("now", now))
                .map(Object[].class::cast)
                .map(row -> new Offer((UUID) row[0], (Boolean) row[1], (Boolean) row[2]));
    }

    @Override
    public int lockPlaces(UUID sessionId) {
        return ((Number) database.createNativeQuery(HoldSql.LOCK_PLACES)
                        .setParameter("session", sessionId)
                        .getSingleResult())
                .intValue();
    }

    @Override
    public int liveOf(String clientId, Instant now) {
        return count(database.createNativeQuery(HoldSql.LIVE_OF).setParameter("client", clientId), now);
    }

    @Override
    public int liveIn(UUID sessionId, Instant now) {
        return count(database.createNativeQuery(HoldSql.LIVE_IN).setParameter("session", sessionId), now);
    }

    private static int count(Query query, Instant now) {
        return ((Number) query.setParameter("now", now).getSingleResult()).intValue();
    }

    @Override
    public void add(Hold hold) {
        persistAndFlush(hold);
    }

    @Override
    public Optional<UUID> sessionOf(UUID holdId, String clientId) {
        return first(database.createNativeQuery(HoldSql.SESSION_OF, UUID.class)
                        .setParameter("hold", holdId)
                        .setParameter("client", clientId))
                .map(UUID.class::cast);
    }

    @Override
    public Hold locked(UUID holdId) {
        Hold hold = findById(holdId);
        database.refresh(hold);
        return hold;
    }

    @Override
    public Optional<Hold> find(UUID holdId) {
        return findByIdOptional(holdId);
    }

    @Override
    public List<Hold> page(String clientId, Optional<String> outHoldNo, UUID after, int limit) {
        return outHoldNo
                .map(number -> find(
                        "clientId = ?1 and holdId > ?2 and outHoldNo = ?3", Sort.by("holdId"), clientId, after, number))
                .orElseGet(() -> find("clientId = ?1 and holdId > ?2", Sort.by("holdId"), clientId, after))
                .page(0, limit)
                .list();
    }

    @Override
    public Optional<Instant> firstEnd(UUID sessionId) {
        return first(database.createNativeQuery(HoldSql.FIRST_END, Instant.class)
                        .setParameter("session", sessionId))
                .map(Instant.class::cast);
    }

    @Override
    public List<UUID> sessionsDue(Instant now, int most) {
        List<?> due = database.createNativeQuery(HoldSql.SESSIONS_DUE, UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
        return due.stream().map(UUID.class::cast).toList();
    }

    @Override
    public void expire(Collection<UUID> sessionIds, Instant now) {
        database.createNativeQuery(HoldSql.LOCK_IN_ORDER)
                .setParameter("sessions", sessionIds)
                .getResultList();
        database.createNativeQuery(HoldSql.EXPIRE)
                .setParameter("sessions", sessionIds)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static Optional<?> first(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().filter(Objects::nonNull).findFirst();
    }
}
