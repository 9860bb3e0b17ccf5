package dev.jinvax.eligibility.persistence;

import dev.jinvax.eligibility.domain.Enrolments;
import dev.jinvax.eligibility.domain.RollEntry;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The insurer's roll in PostgreSQL. */
@Singleton
class StoredEnrolments implements Enrolments {
    private static final String KNOWN =
            "select insurance_hash, valid_from, valid_until from insurance_enrolment where insurance_hash = any(?)";
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
    public Map<String, RollEntry> known(Collection<String> insuranceHashes) {
        Map<String, RollEntry> known = new HashMap<>();
        if (!insuranceHashes.isEmpty()) {
            database.query(
                    KNOWN,
                    parameters -> parameters.texts(insuranceHashes),
                    row -> known.put(row.getString("insurance_hash"), entry(row)));
        }
        return known;
    }

    private static RollEntry entry(ResultSet row) throws SQLException {
        return new RollEntry(
                row.getString("insurance_hash"),
                Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)));
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
