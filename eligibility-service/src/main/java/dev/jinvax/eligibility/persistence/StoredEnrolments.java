package dev.jinvax.eligibility.persistence;

import dev.jinvax.eligibility.domain.Enrolments;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The insurer's roll in PostgreSQL. */
@Singleton
class StoredEnrolments implements Enrolments {
    private static final String ENROLLED = """
            select insurance_hash from insurance_enrolment
            where insurance_hash = any(?) and coalesce(valid_from, '-infinity') <= ?
              and coalesce(valid_until, 'infinity') >= ?
            """;
    private static final String KEEP = """
            insert into insurance_enrolment (imported_at, insurance_hash, valid_from, valid_until)
            select ?::timestamptz, hash, valid_from, valid_until
            from unnest(?::text[], ?::date[], ?::date[]) as entry(hash, valid_from, valid_until) order by hash
            on conflict (insurance_hash) do update set valid_from = excluded.valid_from,
                valid_until = excluded.valid_until, imported_at = excluded.imported_at
            """;

    private final Database database;

    StoredEnrolments(Database database) {
        this.database = database;
    }

    @Override
    public Set<String> enrolledOn(LocalDate day, Collection<String> insuranceHashes) {
        return insuranceHashes.isEmpty()
                ? Set.of()
                : new HashSet<>(database.query(
                        ENROLLED,
                        parameters -> parameters.texts(insuranceHashes).day(day).day(day),
                        row -> row.getString("insurance_hash")));
    }

    @Override
    public void keep(List<RollEntry> entries, Instant now) {
        database.update(
                KEEP,
                parameters -> parameters
                        .instant(now)
                        .texts(entries, RollEntry::insuranceHash)
                        .days(entries, RollEntry::validFrom)
                        .days(entries, RollEntry::validUntil));
    }
}
