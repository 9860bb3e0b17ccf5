package dev.jinvax.eligibility.persistence;

/** Statements on the table of applicants. */
final class ApplicantSql {
    private static final String COLUMNS =
            "select applicant_id, client_id, org_id, person_key, version, sealed from applicant ";

    static final String FIND = COLUMNS + "where applicant_id = ? and client_id = ? and erased_at is null";
    static final String PAGE = COLUMNS + """
            where client_id = ? and applicant_id > ? and erased_at is null order by applicant_id limit ?
            """;
    static final String NAMED = """
            select a.client_id, a.out_no_hash, a.applicant_id
            from unnest(?::text[], ?::text[]) as asked(client_id, out_no_hash)
            join applicant a on a.client_id = asked.client_id and a.out_no_hash = asked.out_no_hash
            """;
    static final String LOCK =
            COLUMNS + "where applicant_id = any(?) and erased_at is null order by applicant_id for update";

    static final String INSERT = """
            insert into applicant (client_id, org_id, out_no_hash, applicant_id, person_key, version, sealed,
                document_hashes, insurance_hash, reassess_on, created_at, changed_at)
            select client_id, org_id, out_no_hash, applicant_id, person_key, version, sealed,
                string_to_array(document_hashes, ','), insurance_hash, reassess_on, now.at, now.at
            from unnest(?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::int[], ?::bytea[], ?::text[],
                ?::text[], ?::date[]) as fresh(client_id, org_id, out_no_hash, applicant_id, person_key, version,
                sealed, document_hashes, insurance_hash, reassess_on), (select ?::timestamptz as at) now
            order by client_id, out_no_hash
            on conflict do nothing
            returning applicant_id
            """;
    static final String UPDATE = """
            update applicant a set person_key = c.person_key, version = c.version, sealed = c.sealed,
                document_hashes = string_to_array(c.document_hashes, ','), insurance_hash = c.insurance_hash,
                reassess_on = c.reassess_on, changed_at = now.at
            from unnest(?::uuid[], ?::uuid[], ?::int[], ?::bytea[], ?::text[], ?::text[], ?::date[])
                as c(applicant_id, person_key, version, sealed, document_hashes, insurance_hash, reassess_on),
                (select ?::timestamptz as at) now
            where a.applicant_id = c.applicant_id and a.erased_at is null and a.version < c.version
            """;
    static final String ERASE = """
            update applicant set erased_at = ?, sealed = null, document_hashes = '{}', insurance_hash = null,
                reassess_on = null where applicant_id = ?
            """;
    static final String DUE = """
            select applicant_id from applicant where reassess_on <= ? order by reassess_on limit ?
            for update skip locked
            """;
    static final String DUE_NO_LATER = """
            update applicant set reassess_on = ?
            where erased_at is null and (reassess_on is null or reassess_on > ?)
            """;
    static final String INSURED_UNDER = "select applicant_id from applicant where insurance_hash = any(?)";
    static final String OF_PERSON = "select applicant_id from applicant where person_key = ? order by applicant_id";
    static final String COUNT_LIVING = "select count(*) from applicant where person_key = ? and erased_at is null";

    private ApplicantSql() {}
}
