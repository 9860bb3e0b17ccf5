package dev.jinvax.eligibility.persistence;

import dev.jinvax.eligibility.domain.ApplicantId;
import dev.jinvax.eligibility.domain.LinkCase;
import dev.jinvax.eligibility.domain.PersonKey;
import dev.jinvax.eligibility.domain.Persons;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Persons in PostgreSQL. */
@Singleton
class StoredPersons implements Persons {
    private final Database database;

    StoredPersons(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, PersonKey> known(Collection<String> documentHashes) {
        Map<String, PersonKey> known = new HashMap<>();
        database.query(
                PersonSql.KNOWN,
                parameters -> parameters.texts(documentHashes),
                row -> known.put(row.getString("document_hash"), person(row, "person_key")));
        return known;
    }

    @Override
    public Set<PersonKey> hold(Collection<PersonKey> persons) {
        return new HashSet<>(database.query(
                PersonSql.HOLD, parameters -> parameters.ids(values(persons)), row -> person(row, "person_key")));
    }

    @Override
    public Optional<Integer> lock(PersonKey person) {
        return database
                .query(PersonSql.LOCK, parameters -> parameters.id(person.value()), row -> row.getInt("version"))
                .stream()
                .findFirst();
    }

    @Override
    public Set<String> claim(Map<String, PersonKey> documents) {
        List<Map.Entry<String, PersonKey>> rows = List.copyOf(documents.entrySet());
        return new HashSet<>(database.query(
                PersonSql.CLAIM,
                parameters -> parameters
                        .texts(rows, Map.Entry::getKey)
                        .ids(rows, row -> row.getValue().value()),
                row -> row.getString("document_hash")));
    }

    @Override
    public void insert(Collection<PersonKey> fresh, Instant now) {
        database.update(PersonSql.INSERT, parameters -> parameters.instant(now).ids(values(fresh)));
    }

    @Override
    public void releaseUnused(PersonKey person, Collection<String> documentHashes) {
        database.update(
                PersonSql.RELEASE,
                parameters ->
                        parameters.texts(documentHashes).id(person.value()).id(person.value()));
    }

    @Override
    public int link(PersonKey survivor, PersonKey other) {
        database.update(
                PersonSql.MOVE_DOCUMENTS,
                parameters -> parameters.id(survivor.value()).id(other.value()));
        database.update(
                PersonSql.END_LINKED,
                parameters -> parameters.id(survivor.value()).id(other.value()));
        return database.query(
                        PersonSql.NEXT_VERSION,
                        parameters -> parameters.id(survivor.value()),
                        row -> row.getInt("version"))
                .get(0);
    }

    @Override
    public void erase(PersonKey person, Instant now) {
        database.update(PersonSql.FORGET_DOCUMENTS, parameters -> parameters.id(person.value()));
        database.update(PersonSql.ERASE, parameters -> parameters.instant(now).id(person.value()));
    }

    @Override
    public void openCases(List<LinkCase> cases, Instant now) {
        database.update(
                PersonSql.OPEN_CASES,
                parameters -> parameters
                        .instant(now)
                        .ids(cases, each -> each.person().value())
                        .ids(cases, each -> each.other().value())
                        .ids(cases, each -> each.applicant().value()));
    }

    @Override
    public void closeCases(PersonKey person, Instant now) {
        database.update(
                PersonSql.CLOSE_CASES,
                parameters -> parameters.instant(now).id(person.value()).id(person.value()));
    }

    @Override
    public boolean closeCase(PersonKey one, PersonKey other, Instant now) {
        return database.update(
                        PersonSql.CLOSE_CASE,
                        parameters -> parameters
                                .instant(now)
                                .id(one.value())
                                .id(other.value())
                                .id(one.value())
                                .id(other.value()))
                == 1;
    }

    @Override
    public List<LinkCase> openCases() {
        return database.query(
                PersonSql.CASES,
                parameters -> {},
                row -> new LinkCase(
                        person(row, "person_key"),
                        person(row, "other_person_key"),
                        new ApplicantId(row.getObject("applicant_id", UUID.class))));
    }

    private static PersonKey person(ResultSet row, String column) throws SQLException {
        return new PersonKey(row.getObject(column, UUID.class));
    }

    private static List<UUID> values(Collection<PersonKey> persons) {
        return persons.stream().map(PersonKey::value).toList();
    }
}
