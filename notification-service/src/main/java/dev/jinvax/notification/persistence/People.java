package dev.jinvax.notification.persistence;

import dev.jinvax.notification.persistence.Database.SqlArray;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who an applicant is, how to reach them, and what they do not want. */
@Singleton
public class People {
    private static final String CONTACT = """
            insert into contact (applicant_id, version, person_key, language, sealed) values (?, ?, ?, ?, ?)
            on conflict (applicant_id) do update set version = excluded.version, person_key = excluded.person_key,
                language = excluded.language, sealed = excluded.sealed
            where excluded.version > contact.version and not contact.forgotten
            """;

    /** The row stays, empty: a contact that comes late does not bring the person back. */
    private static final String FORGET = """
            insert into contact (applicant_id, version, language, forgotten)
            select unnest(?::uuid[]), 0, 'en', true
            on conflict (applicant_id) do update set sealed = null, person_key = null, forgotten = true
            """;

    private static final String APPLICANT = """
            insert into applicant (applicant_id, version, person_key, owner_client_id) values (?, ?, ?, ?)
            on conflict (applicant_id) do update set version = excluded.version, person_key = excluded.person_key,
                owner_client_id = excluded.owner_client_id
            where excluded.version > applicant.version
            """;
    private static final String FORGET_APPLICANT = "delete from applicant where applicant_id = any(?)";
    private static final String KNOWN = "select * from applicant where applicant_id = ?";
    private static final List<String> LINK = List.of(
            "update applicant set person_key = ? where person_key = ?",
            "update contact set person_key = ? where person_key = ?",
            "update booking set person_key = ? where person_key = ?",
            "update reminder set person_key = ? where person_key = ?",
            """
            insert into opt_out (person_key, client_id, since)
            select ?, client_id, since from opt_out where person_key = ? on conflict do nothing
            """);
    private static final String OPT_OUT =
            "insert into opt_out (person_key, client_id, since) values (?, ?, ?) on conflict do nothing";
    private static final String OPT_IN = "delete from opt_out where person_key = ?";

    private final Database database;

    public People(Database database) {
        this.database = database;
    }

    /** Takes what is newer than known; no two of the same applicant. */
    public void contacts(Collection<Contact> contacts) {
        database.updateEach(
                CONTACT,
                contacts.stream()
                        .map(contact -> new @Nullable Object[] {
                            contact.applicantId, contact.version, contact.personKey, contact.language, contact.sealed
                        })
                        .toList());
    }

    public void forgetContacts(Collection<UUID> applicantIds) {
        if (applicantIds.isEmpty()) {
            return;
        }
        database.update(FORGET, new SqlArray("uuid", List.copyOf(applicantIds)));
    }

    /** Takes what is newer than known; no two of the same applicant. */
    public void applicants(Collection<Applicant> applicants) {
        database.updateEach(
                APPLICANT,
                applicants.stream()
                        .map(applicant -> new @Nullable Object[] {
                            applicant.applicantId, applicant.version, applicant.personKey, applicant.ownerClientId
                        })
                        .toList());
    }

    public void forgetApplicants(Collection<UUID> applicantIds) {
        if (applicantIds.isEmpty()) {
            return;
        }
        database.update(FORGET_APPLICANT, new SqlArray("uuid", List.copyOf(applicantIds)));
    }

    public Optional<KnownApplicant> find(UUID applicantId) {
        return database
                .query(
                        KNOWN,
                        row -> new KnownApplicant(row.getString("person_key"), row.getString("owner_client_id")),
                        applicantId)
                .stream()
                .findFirst();
    }

    /** Two keys turned out to be one person. */
    public void link(String surviving, String linked) {
        LINK.forEach(statement -> database.update(statement, surviving, linked));
    }

    public void optOut(String personKey, String clientId, Instant now) {
        database.update(OPT_OUT, personKey, clientId, now);
    }

    public void optIn(String personKey) {
        database.update(OPT_IN, personKey);
    }

    /** How an applicant is reached, under the seal it came with. */
    public record Contact(UUID applicantId, int version, String personKey, String language, byte[] sealed) {}

    /** Whose applicant it is, at a version. */
    public record Applicant(UUID applicantId, int version, String personKey, String ownerClientId) {}

    /** Whose applicant it is. */
    public record KnownApplicant(String personKey, String ownerClientId) {}
}
