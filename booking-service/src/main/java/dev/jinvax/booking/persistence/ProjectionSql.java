package dev.jinvax.booking.persistence;

/** Upserts of the projections. */
final class ProjectionSql {
    static final String KNOWN_SITES = "select body::text from site where site_id = any(?::uuid[]) for update";

    static final String KNOWN_SESSIONS = """
            select s.session_id, s.version, s.site_id, s.city_code, s.product_code, s.starts_at, s.ends_at, l.capacity,
                   l.reserved_first, l.reserved_later, s.state = 'OPEN' as open
            from session s join session_ledger l on l.session_id = s.session_id
            where s.session_id = any(?::uuid[]) for update of s
            """;

    static final String SITES = """
            with applied as (
                insert into site (site_id, version, city_code, state, body)
                select site_id, version, city_code, state, body::jsonb
                from unnest(?::uuid[], ?::int8[], ?::text[], ?::text[], ?::text[])
                    as i(site_id, version, city_code, state, body)
                order by site_id
                on conflict (site_id) do update
                    set version = excluded.version, city_code = excluded.city_code,
                        state = excluded.state, body = excluded.body
                    where site.version < excluded.version
                returning site_id
            ), touched as (
                update session_ledger l set touched_at = clock_timestamp()
                from session s join applied a on a.site_id = s.site_id
                where l.session_id = s.session_id and s.ends_at > now() - interval '1 day'
            )
            select site_id from applied
            """;

    /** Sessions, and the capacity of their ledger rows under lock. */
    static final String SESSIONS = """
            with input as (
                select * from unnest(?::uuid[], ?::int8[], ?::uuid[], ?::text[], ?::text[],
                                     ?::timestamptz[], ?::timestamptz[], ?::text[], ?::int4[], ?::int4[], ?::int4[])
                    as i(session_id, version, site_id, city_code, product_code, starts_at, ends_at, state, capacity,
                         reserved_first, reserved_later)
            ), applied as (
                insert into session (session_id, version, site_id, city_code, product_code, starts_at, ends_at, state)
                select session_id, version, site_id, city_code, product_code, starts_at, ends_at, state
                from input order by session_id
                on conflict (session_id) do update
                    set version = excluded.version, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                        state = excluded.state
                    where session.version < excluded.version
                returning session_id
            ), placed as (
                insert into session_ledger (session_id, capacity, reserved_first, reserved_later)
                select i.session_id, i.capacity, i.reserved_first, i.reserved_later from input i join applied a on a.session_id = i.session_id
                order by i.session_id
                on conflict (session_id) do update
                    set capacity = excluded.capacity, reserved_first = excluded.reserved_first,
                        reserved_later = excluded.reserved_later, touched_at = clock_timestamp()
            )
            select session_id from applied
            """;

    static final String STANDINGS = """
            insert into standing (applicant_id, version, person_key, owner_client_id, org_id, policy_version,
                                  outcome, payment, eligible_from, eligible_until, findings)
            select applicant_id, version, person_key, owner_client_id, org_id, policy_version,
                   outcome, payment, eligible_from, eligible_until, findings::jsonb
            from unnest(?::uuid[], ?::int8[], ?::text[], ?::text[], ?::text[], ?::int4[], ?::text[], ?::text[],
                        ?::date[], ?::date[], ?::text[])
                as i(applicant_id, version, person_key, owner_client_id, org_id, policy_version,
                     outcome, payment, eligible_from, eligible_until, findings)
            order by applicant_id
            on conflict (applicant_id) do update
                set version = excluded.version, person_key = excluded.person_key,
                    owner_client_id = excluded.owner_client_id, org_id = excluded.org_id,
                    policy_version = excluded.policy_version, outcome = excluded.outcome,
                    payment = excluded.payment, eligible_from = excluded.eligible_from,
                    eligible_until = excluded.eligible_until, findings = excluded.findings
                where standing.version < excluded.version
            returning applicant_id
            """;

    static final String POLICY = """
            insert into policy (policy_version, valid_from, body) values (?, ?, ?::jsonb)
            on conflict (policy_version) do nothing
            """;

    static final String LINK = """
            with earlier as (update person_link set surviving_key = ? where surviving_key = ?)
            insert into person_link (linked_key, surviving_key) values (?, ?)
            on conflict (linked_key) do update set surviving_key = excluded.surviving_key
            """;

    private ProjectionSql() {}
}
