package dev.jinvax.sites.persistence;

import dev.jinvax.sites.domain.SessionCounts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The projection of booking's counts: a set at a time, only what is newer. */
@Singleton
public class StoredCounts implements SessionCounts {
    private static final String PROJECT = """
            insert into session_count (session_id, version, live, live_later, capacity, overbooked, counted_at)
            select distinct on (c.id) c.id, c.version, c.live, c.live_later, c.capacity, c.overbooked, c.counted_at
            from unnest(?::uuid[], ?::int[], ?::int[], ?::int[], ?::int[], ?::bool[], ?::timestamptz[])
                as c (id, version, live, live_later, capacity, overbooked, counted_at)
            order by c.id, c.version desc
            on conflict (session_id) do update set version = excluded.version, live = excluded.live,
                live_later = excluded.live_later,
                capacity = excluded.capacity, overbooked = excluded.overbooked, counted_at = excluded.counted_at
            where excluded.version > session_count.version
            """;

    private final Statements statements;

    public StoredCounts(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void project(List<Counted> counts) {
        statements.update(
                PROJECT,
                counts.stream().map(count -> count.session().value()).toArray(UUID[]::new),
                counts.stream().map(Counted::version).toArray(Integer[]::new),
                counts.stream().map(Counted::live).toArray(Integer[]::new),
                counts.stream().map(Counted::liveLater).toArray(Integer[]::new),
                counts.stream().map(Counted::capacity).toArray(Integer[]::new),
                counts.stream().map(Counted::overbooked).toArray(Boolean[]::new),
                counts.stream().map(Counted::countedAt).toArray(Instant[]::new));
    }
}
