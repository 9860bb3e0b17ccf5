package dev.jinvax.sites.persistence;

import dev.jinvax.kit.ids.Ids;
import dev.jinvax.sites.domain.CancellationCause;
import dev.jinvax.sites.domain.PlannedSession;
import dev.jinvax.sites.domain.Session;
import dev.jinvax.sites.domain.SessionId;
import dev.jinvax.sites.domain.SessionSnapshot;
import dev.jinvax.sites.domain.Sessions;
import dev.jinvax.sites.domain.SiteId;
import dev.jinvax.sites.domain.SiteSnapshot;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sessions in PostgreSQL: one at a time as an aggregate, sets of them by statements. */
@Singleton
public class StoredSessions implements Sessions, PanacheRepositoryBase<Session, UUID> {
    private static final String SITE_OF = "select site_id from session where session_id = ?";
    private static final String COUNT = "select live, live_later, overbooked from session_count where session_id = ?";

    private static final String LAST_CHANGE = """
            select greatest((select max(changed_at) from site where state <> 'DRAFT'),
                            (select max(changed_at) from session),
                            (select max(counted_at) from session_count)) as changed_at
            """;

    private final Statements statements;

    public StoredSessions(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<SiteId> siteOf(SessionId id) {
        return statements.query(SITE_OF, row -> new SiteId(row.getObject("site_id", UUID.class)), id.value()).stream()
                .findFirst();
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return findByIdOptional(id.value());
    }

    @Override
    public Optional<Session> lock(SessionId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<SessionSnapshot> add(SiteSnapshot site, List<PlannedSession> planned, Instant now) {
        if (planned.isEmpty()) {
            return List.of();
        }
        return statements.query(
                SessionSql.ADD,
                SessionRow::read,
                site.siteId().value(),
                site.cityCode(),
                now,
                planned.stream().map(each -> Ids.next()).toArray(UUID[]::new),
                planned.stream().map(PlannedSession::productCode).toArray(String[]::new),
                planned.stream().map(PlannedSession::startsAt).toArray(Instant[]::new),
                planned.stream().map(PlannedSession::endsAt).toArray(Instant[]::new),
                planned.stream().map(PlannedSession::capacity).toArray(Integer[]::new),
                planned.stream().map(each -> each.reserved().firstDose()).toArray(Integer[]::new),
                planned.stream().map(each -> each.reserved().laterDoses()).toArray(Integer[]::new));
    }

    @Override
    public List<Standing> upcoming(SiteId site, Instant now) {
        return statements.query(
                SessionSql.UPCOMING,
                row -> new Standing(
                        SessionRow.read(row),
                        row.getInt("live"),
                        row.getInt("live_later"),
                        row.getBoolean("capacity_by_hand"),
                        Statements.instant(row, "slot_starts_at"),
                        row.getBoolean("times_by_hand")),
                site.value(),
                now);
    }

    @Override
    public Optional<Instant> lastChange() {
        return statements
                .query(LAST_CHANGE, row -> Optional.ofNullable(row.getTimestamp("changed_at")))
                .get(0)
                .map(Timestamp::toInstant);
    }

    @Override
    public List<SessionSnapshot> cancel(Collection<SessionId> ids, CancellationCause cause, Instant now) {
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID[] values = ids.stream().map(SessionId::value).toArray(UUID[]::new);
        return statements.query(SessionSql.CANCEL, SessionRow::read, cause.name(), now, values);
    }

    @Override
    public List<SessionSnapshot> adjust(Map<SessionId, PlannedSession> planned, Instant now) {
        if (planned.isEmpty()) {
            return List.of();
        }
        List<Map.Entry<SessionId, PlannedSession>> wanted = List.copyOf(planned.entrySet());
        return statements.query(
                SessionSql.ADJUST,
                SessionRow::read,
                now,
                wanted.stream().map(each -> each.getKey().value()).toArray(UUID[]::new),
                wanted.stream().map(each -> each.getValue().endsAt()).toArray(Instant[]::new),
                wanted.stream().map(each -> each.getValue().capacity()).toArray(Integer[]::new),
                wanted.stream()
                        .map(each -> each.getValue().reserved().firstDose())
                        .toArray(Integer[]::new),
                wanted.stream()
                        .map(each -> each.getValue().reserved().laterDoses())
                        .toArray(Integer[]::new));
    }

    @Override
    public Count count(SessionId id) {
        return statements
                .query(
                        COUNT,
                        row -> new Count(row.getInt("live"), row.getInt("live_later"), row.getBoolean("overbooked")),
                        id.value())
                .stream()
                .findFirst()
                .orElse(Count.NOTHING_TOLD);
    }

    @Override
    public List<SessionSnapshot> list(SiteId site, Instant from, Instant until, Place after, int limit) {
        return statements.query(
                SessionSql.LIST,
                SessionRow::read,
                site.value(),
                from,
                until,
                after.startsAt(),
                after.sessionId().value(),
                limit);
    }
}
