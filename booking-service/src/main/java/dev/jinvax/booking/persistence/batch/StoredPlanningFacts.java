package dev.jinvax.booking.persistence.batch;

import dev.jinvax.booking.domain.batch.BatchOrder.Wishes;
import dev.jinvax.booking.domain.batch.FreeSession;
import dev.jinvax.booking.domain.batch.PlanningFacts;
import dev.jinvax.kit.time.MovableClock;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a plan is made from, out of the projections and the ledger. */
@Singleton
public class StoredPlanningFacts implements PlanningFacts {
    private static final String FREE = """
            select s.session_id, s.site_id, s.starts_at, l.capacity - l.live - coalesce(p.places, 0) as free,
                   greatest(0, l.reserved_first - (l.live - l.live_later)) as kept_first,
                   greatest(0, l.reserved_later - l.live_later) as kept_later
            from session s
            join session_ledger l on l.session_id = s.session_id
            join site t on t.site_id = s.site_id and t.state = 'PUBLISHED'
            left join (select session_id, count(*)::int as places from batch_row
                       where batch_id = ? and outcome = 'PLANNED' group by session_id) p on p.session_id = s.session_id
            where s.state = 'OPEN' and s.city_code = ? and s.starts_at >= ? and s.starts_at < ?
              and (?::uuid[] = '{}' or s.site_id = any(?::uuid[])) and s.product_code = coalesce(?::text, s.product_code)
              and l.capacity - l.live - coalesce(p.places, 0) > 0
            """;
    private static final String LIVE = """
            select person_key from booking
            where person_key = any(?) and state in ('CONFIRMED', 'CHECKED_IN', 'CLEARED')
            """;
    private static final String AWAITS = """
            select 1 from batch_row r
            where r.batch_id = ? and r.outcome = 'ASSESSED'
              and not exists (select from standing s where s.applicant_id = r.applicant_id)
            limit 1
            """;

    private final AgroalDataSource database;

    StoredPlanningFacts(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<FreeSession> freeSessions(UUID batchId, Wishes wishes, Instant now) {
        Instant from = wishes.from().atStartOfDay(MovableClock.SHANGHAI).toInstant();
        Instant until =
                wishes.to().plusDays(1).atStartOfDay(MovableClock.SHANGHAI).toInstant();
        Sql.Column sites = Sql.column("uuid", wishes.siteIds(), site -> site);
        return Sql.list(
                        database,
                        FREE,
                        row -> new FreeSession(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6)),
                        batchId,
                        wishes.cityCode(),
                        (now.isAfter(from) ? now : from).atOffset(ZoneOffset.UTC),
                        until.atOffset(ZoneOffset.UTC),
                        sites,
                        sites,
                        wishes.productCode().orElse(null))
                .stream()
                .filter(session -> wishes.partOfDay()
                        .map(part -> part.includes(
                                session.startsAt().atZone(MovableClock.SHANGHAI).toLocalTime()))
                        .orElse(true))
                .toList();
    }

    @Override
    public Set<String> withLiveBooking(Collection<String> personKeys) {
        return new HashSet<>(Sql.list(
                database, LIVE, row -> row.getString(1), Sql.column("text", List.copyOf(personKeys), key -> key)));
    }

    @Override
    public boolean awaitsStandings(UUID batchId) {
        return !Sql.list(database, AWAITS, row -> 1, batchId).isEmpty();
    }
}
