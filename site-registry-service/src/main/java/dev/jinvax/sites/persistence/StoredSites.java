package dev.jinvax.sites.persistence;

import dev.jinvax.sites.domain.Site;
import dev.jinvax.sites.domain.SiteId;
import dev.jinvax.sites.domain.SiteState;
import dev.jinvax.sites.domain.Sites;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sites in PostgreSQL. */
@Singleton
public class StoredSites implements Sites, PanacheRepositoryBase<Site, UUID> {
    private static final String RESERVE = "select pg_advisory_xact_lock(hashtextextended(?, 11))";
    private static final String LOCK_CITY = "select 1 from city where city_code = ? for no key update";
    private static final String POSITIONS =
            "select city_position from site where city_code = ? and city_position is not null";
    private static final String DUE = """
            select * from site
            where state = 'PUBLISHED' and (sessions_until is null or sessions_until < :day)
            order by site_id limit 1 for update skip locked
            """;

    private final Statements statements;

    public StoredSites(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<Site> find(SiteId id) {
        return findByIdOptional(id.value());
    }

    @Override
    public Optional<Site> lock(SiteId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public boolean reserve(SiteId id) {
        statements.query(RESERVE, row -> id, id.toString());
        return find(id).isEmpty();
    }

    @Override
    public void add(Site site) {
        // At once: history and sessions are written beside Hibernate and point to it.
        persistAndFlush(site);
    }

    @Override
    public Set<Integer> positionsTaken(String cityCode) {
        statements.query(LOCK_CITY, row -> cityCode, cityCode);
        return Set.copyOf(statements.query(POSITIONS, row -> row.getInt("city_position"), cityCode));
    }

    @Override
    public Optional<Site> lockDueForSessions(LocalDate day) {
        return getEntityManager()
                .createNativeQuery(DUE, Site.class)
                .setParameter("day", day)
                .getResultStream()
                .map(Site.class::cast)
                .findFirst();
    }

    @Override
    public List<Site> shownIn(String cityCode) {
        return list("cityCode = ?1 and cityPosition is not null order by cityPosition", cityCode);
    }

    @Override
    public List<Site> list(Optional<String> cityCode, Optional<SiteState> state, SiteId after, int limit) {
        StringBuilder condition = new StringBuilder("siteId > :after");
        Map<String, Object> values = new HashMap<>(Map.of("after", after.value()));
        cityCode.ifPresent(code -> {
            condition.append(" and cityCode = :city");
            values.put("city", code);
        });
        state.ifPresent(wanted -> {
            condition.append(" and state = :state");
            values.put("state", wanted);
        });
        return find(condition + " order by siteId", values).page(0, limit).list();
    }
}
