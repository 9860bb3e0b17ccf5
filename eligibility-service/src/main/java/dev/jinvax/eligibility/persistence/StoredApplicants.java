package dev.jinvax.eligibility.persistence;

import dev.jinvax.eligibility.domain.Applicant;
import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.Applicants;
import dev.jinvax.eligibility.domain.KeptApplicant;
import dev.jinvax.eligibility.domain.OwnNumber;
import dev.jinvax.eligibility.domain.PersonKey;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Applicants in PostgreSQL. */
@Singleton
class StoredApplicants implements Applicants {
    private final Database database;
    private final ParticularsVault vault;
    private final Clock clock;

    StoredApplicants(Database database, ParticularsVault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Optional<Applicant> find(String clientId, ApplicantId id) {
        return database
                .query(
                        ApplicantSql.FIND,
                        parameters -> parameters.id(id.value()).text(clientId),
                        this::applicant)
                .stream()
                .findFirst();
    }

    @Override
    public List<Applicant> page(String clientId, UUID after, int limit) {
        return database.query(
                ApplicantSql.PAGE,
                parameters -> parameters.text(clientId).id(after).number(limit),
                this::applicant);
    }

    @Override
    public Map<OwnNumber, ApplicantId> named(Collection<OwnNumber> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        List<OwnNumber> asked = List.copyOf(numbers);
        Map<OwnNumber, ApplicantId> named = new HashMap<>();
        database.query(
                ApplicantSql.NAMED,
                parameters -> parameters.texts(asked, OwnNumber::clientId).texts(asked, OwnNumber::hash),
                row -> named.put(
                        new OwnNumber(row.getString("client_id"), row.getString("out_no_hash")), applicantId(row)));
        return named;
    }

    @Override
    public List<Applicant> lock(Collection<ApplicantId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.query(ApplicantSql.LOCK, parameters -> parameters.ids(values(ids)), this::applicant);
    }

    @Override
    public Set<ApplicantId> insert(List<KeptApplicant> fresh) {
        return fresh.isEmpty()
                ? Set.of()
                : new HashSet<>(database.query(
                        ApplicantSql.INSERT,
                        parameters -> {
                            parameters.texts(fresh, kept -> kept.applicant().clientId());
                            parameters.texts(
                                    fresh, kept -> kept.applicant().orgId().orElse(null));
                            parameters.texts(fresh, kept -> kept.outNoHash().orElse(null));
                            columns(parameters, fresh).instant(clock.instant());
                        },
                        StoredApplicants::applicantId));
    }

    @Override
    public void update(List<KeptApplicant> changed) {
        if (changed.isEmpty()) {
            return;
        }
        int updated = database.update(
                ApplicantSql.UPDATE, parameters -> columns(parameters, changed).instant(clock.instant()));
        if (updated != changed.size()) {
            throw new IllegalStateException("an applicant was updated without being locked");
        }
    }

    private Parameters columns(Parameters parameters, List<KeptApplicant> rows) throws SQLException {
        List<byte[]> sealed = new ArrayList<>(rows.size());
        rows.forEach(kept ->
                sealed.add(vault.seal(kept.applicant().id(), kept.applicant().particulars())));
        return parameters
                .ids(rows, kept -> kept.applicant().id().value())
                .ids(rows, kept -> kept.applicant().person().value())
                .numbers(rows, kept -> kept.applicant().version())
                .bytes(sealed)
                .texts(rows, kept -> String.join(",", kept.documentHashes()))
                .texts(rows, kept -> kept.insuranceHash().orElse(null))
                .days(rows, KeptApplicant::reassessOn);
    }

    @Override
    public void erase(ApplicantId id, Instant now) {
        database.update(
                ApplicantSql.ERASE, parameters -> parameters.instant(now).id(id.value()));
    }

    @Override
    public List<ApplicantId> due(LocalDate day, int limit) {
        return database.query(
                ApplicantSql.DUE, parameters -> parameters.day(day).number(limit), StoredApplicants::applicantId);
    }

    @Override
    public void dueNoLaterThan(LocalDate day) {
        database.update(
                ApplicantSql.DUE_NO_LATER, parameters -> parameters.day(day).day(day));
    }

    @Override
    public List<ApplicantId> insuredUnder(Collection<String> insuranceHashes) {
        return database.query(
                ApplicantSql.INSURED_UNDER,
                parameters -> parameters.texts(insuranceHashes),
                StoredApplicants::applicantId);
    }

    @Override
    public List<ApplicantId> ofPerson(PersonKey person) {
        return database.query(
                ApplicantSql.OF_PERSON, parameters -> parameters.id(person.value()), StoredApplicants::applicantId);
    }

    @Override
    public int countLiving(PersonKey person) {
        return database.query(
                        ApplicantSql.COUNT_LIVING, parameters -> parameters.id(person.value()), row -> row.getInt(1))
                .get(0);
    }

    private Applicant applicant(ResultSet row) throws SQLException {
        ApplicantId id = applicantId(row);
        return new Applicant(
                id,
                row.getString("client_id"),
                Optional.ofNullable(row.getString("org_id")),
                new PersonKey(row.getObject("person_key", UUID.class)),
                row.getInt("version"),
                vault.open(id, row.getBytes("sealed")));
    }

    private static ApplicantId applicantId(ResultSet row) throws SQLException {
        return new ApplicantId(row.getObject("applicant_id", UUID.class));
    }

    private static List<UUID> values(Collection<ApplicantId> ids) {
        return ids.stream().map(ApplicantId::value).toList();
    }
}
