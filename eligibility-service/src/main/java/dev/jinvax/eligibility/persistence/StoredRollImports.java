package dev.jinvax.eligibility.persistence;

import dev.jinvax.eligibility.domain.RollImport;
import dev.jinvax.eligibility.domain.RollImport.Id;
import dev.jinvax.eligibility.domain.RollImport.State;
import dev.jinvax.eligibility.domain.RollImports;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Uploads of the roll in PostgreSQL. */
@Singleton
class StoredRollImports implements RollImports {
    private static final String COLUMNS =
            "select import_id, client_id, out_import_no, state, lines, refused, started_at, progressed_at from roll_import ";
    private static final String FIND = COLUMNS + "where client_id = ? and import_id = ?";
    private static final String NAMED = COLUMNS + "where client_id = ? and out_import_no = ?";
    private static final String PAGE =
            COLUMNS + "where client_id = ? and import_id < ? order by import_id desc limit ?";
    private static final String BEGIN = """
            insert into roll_import (import_id, client_id, out_import_no, state, started_at, progressed_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String PROGRESS = """
            update roll_import set lines = lines + ?, refused = refused + ?, progressed_at = ?
            where import_id = ? and state = 'RUNNING'
            """;
    private static final String KEEP_FAULTS = """
            insert into roll_import_fault (import_id, line, code, field)
            select ?, line, code, field from unnest(?::int[], ?::text[], ?::text[]) as fault(line, code, field)
            where (select count(*) from roll_import_fault where import_id = ?) < 10000
            """;
    private static final String END =
            "update roll_import set state = ?, progressed_at = ? where import_id = ? and state = 'RUNNING'";
    private static final String FAULTS = """
            select position, line, code, field from roll_import_fault
            where import_id = ? and position > ? order by position limit ?
            """;

    private final Database database;

    StoredRollImports(Database database) {
        this.database = database;
    }

    @Override
    public boolean begin(RollImport begun) {
        return database.update(
                        BEGIN,
                        parameters -> parameters
                                .id(begun.id().value())
                                .text(begun.clientId())
                                .text(begun.outImportNo().orElse(null))
                                .text(begun.state().name())
                                .instant(begun.startedAt())
                                .instant(begun.progressedAt()))
                == 1;
    }

    @Override
    public void progress(Id id, int lines, int refused, List<Fault> faults, Instant now) {
        database.update(
                PROGRESS,
                parameters ->
                        parameters.number(lines).number(refused).instant(now).id(id.value()));
        if (!faults.isEmpty()) {
            database.update(
                    KEEP_FAULTS,
                    parameters -> parameters
                            .id(id.value())
                            .numbers(faults, Fault::line)
                            .texts(faults, Fault::code)
                            .texts(faults, Fault::field)
                            .id(id.value()));
        }
    }

    @Override
    public void end(Id id, State state, Instant now) {
        database.update(
                END, parameters -> parameters.text(state.name()).instant(now).id(id.value()));
    }

    @Override
    public Optional<RollImport> find(String clientId, Id id) {
        return database
                .query(FIND, parameters -> parameters.text(clientId).id(id.value()), StoredRollImports::read)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<RollImport> named(String clientId, String outImportNo) {
        return database
                .query(NAMED, parameters -> parameters.text(clientId).text(outImportNo), StoredRollImports::read)
                .stream()
                .findFirst();
    }

    @Override
    public List<RollImport> page(String clientId, UUID before, int limit) {
        return database.query(
                PAGE, parameters -> parameters.text(clientId).id(before).number(limit), StoredRollImports::read);
    }

    @Override
    public List<KeptFault> faults(Id id, long after, int limit) {
        return database.query(
                FAULTS,
                parameters -> parameters.id(id.value()).bigNumber(after).number(limit),
                row -> new KeptFault(
                        row.getLong("position"),
                        new Fault(row.getInt("line"), row.getString("code"), row.getString("field"))));
    }

    private static RollImport read(ResultSet row) throws SQLException {
        return new RollImport(
                new Id(row.getObject("import_id", UUID.class)),
                row.getString("client_id"),
                Optional.ofNullable(row.getString("out_import_no")),
                State.valueOf(row.getString("state")),
                row.getInt("lines"),
                row.getInt("refused"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("progressed_at", OffsetDateTime.class).toInstant());
    }
}
