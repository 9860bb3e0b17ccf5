package dev.jinvax.eligibility.persistence;

/** Statements on the tables of persons and their documents. */
final class PersonSql {
    static final String KNOWN = "select document_hash, person_key from person_document where document_hash = any(?)";
    /** Key share: registrations do not hold up each other, only linking and erasing wait. */
    static final String HOLD = """
            select person_key from person
            where person_key = any(?) and linked_to is null and erased_at is null
            order by person_key for key share
            """;

    static final String LOCK = """
            select version from person where person_key = ? and linked_to is null and erased_at is null for update
            """;
    static final String CLAIM = """
            insert into person_document (document_hash, person_key)
            select hash, person from unnest(?::text[], ?::uuid[]) as claimed(hash, person) order by hash
            on conflict do nothing
            returning document_hash
            """;
    static final String INSERT = "insert into person (created_at, person_key) select ?::timestamptz, unnest(?::uuid[])";
    static final String RELEASE = """
            delete from person_document d
            where d.document_hash = any(?) and d.person_key = ?
              and not exists (
                select 1 from applicant a where a.person_key = ? and d.document_hash = any(a.document_hashes))
            """;
    static final String MOVE_DOCUMENTS = "update person_document set person_key = ? where person_key = ?";
    static final String END_LINKED = "update person set linked_to = ? where person_key = ?";
    static final String NEXT_VERSION = "update person set version = version + 1 where person_key = ? returning version";
    static final String FORGET_DOCUMENTS = "delete from person_document where person_key = ?";
    static final String ERASE = "update person set erased_at = ? where person_key = ?";
    static final String OPEN_CASES = """
            insert into link_case (opened_at, person_key, other_person_key, applicant_id)
            select ?::timestamptz, person, other, applicant
            from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as suspected(person, other, applicant)
            order by person, other
            on conflict do nothing
            """;
    static final String CLOSE_CASES = """
            update link_case set closed_at = ?
            where closed_at is null and (person_key = ? or other_person_key = ?)
            """;
    static final String CLOSE_CASE = """
            update link_case set closed_at = coalesce(closed_at, ?)
            where person_key = least(?, ?) and other_person_key = greatest(?, ?)
            """;
    static final String CASES = """
            select person_key, other_person_key, applicant_id from link_case
            where closed_at is null order by opened_at limit 200
            """;

    private PersonSql() {}
}
