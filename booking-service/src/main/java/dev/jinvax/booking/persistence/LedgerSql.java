package dev.jinvax.booking.persistence;

/** The statements of the reservation path; each is several statements in one round trip. */
final class LedgerSql {
    /**
     * What a slice is judged by. Parameters: positions, clients and keys of the requests that have a key; applicants;
     * sessions; applicants again.
     */
    static final String READ = """
            select i.position, d.status, d.fingerprint, d.body, d.location
            from unnest(?::int[], ?::text[], ?::text[]) as i(position, client_id, idem_key)
            join idempotency d on d.client_id = i.client_id and d.idem_key = i.idem_key;
            select applicant_id, version, person_key, owner_client_id, outcome, payment,
                   eligible_from, eligible_until, findings::text as findings
            from standing where applicant_id = any(?::uuid[]);
            select s.session_id, s.version, s.site_id, s.city_code, s.product_code, s.starts_at, s.ends_at,
                   s.state = 'OPEN' as open, t.version as site_version, t.state = 'PUBLISHED' as published
            from session s left join site t on t.site_id = s.site_id
            where s.session_id = any(?::uuid[]);
            select d.person_key, d.dose_number, d.product_code, d.vaccinated_at
            from standing s join dose d on d.person_key = s.person_key
            where s.applicant_id = any(?::uuid[]);
            select client_id from partner where suspended
            """;

    /** Held shared by reservations, exclusively while a known standing is changed: no booking slips between. */
    static final long STANDINGS_LOCK = 0x7374616e64L;

    /**
     * Takes the places, in one transaction: pgjdbc sends the statements together and PostgreSQL commits them at the one
     * Sync behind the last. The ledger rows are locked in the order of their ids before the set-based statement takes
     * its snapshot. Whoever changes a standing, a session or a site holds one of those locks too, so a row judged by
     * something that has changed since is seen here: it is left out, and judged again. A row passes when there are
     * places for its dose (those kept for others are not), and places at all; with both, no place kept for somebody
     * else is ever given away.
     */
    static final String TAKE = """
            select pg_advisory_xact_lock_shared(%d);
            select session_id from session_ledger where session_id = any(?::uuid[]) order by session_id for update;
            with input as (
                select * from unnest(
                    ?::int[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::uuid[], ?::int[], ?::text[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[],
                    ?::text[], ?::smallint[], ?::text[], ?::int[], ?::text[], ?::timestamptz[],
                    ?::text[], ?::bytea[], ?::bytea[], ?::uuid[], ?::bytea[], ?::int8[], ?::int8[], ?::int8[])
                as i(position, booking_id, reference, applicant_id, person_key, client_id, org_id, channel, out_booking_no,
                     batch_id, batch_row, city_code, site_id, session_id, starts_at, ends_at,
                     product_code, dose_number, payment, amount_minor, flag, declared_at,
                     idem_key, fingerprint, answer, event_id, event, standing_version, session_version, site_version)
            ), unchanged as (
                select i.* from input i
                join standing p on p.applicant_id = i.applicant_id and p.version = i.standing_version
                    and p.person_key = i.person_key
                join session s on s.session_id = i.session_id and s.version = i.session_version
                join site t on t.site_id = i.site_id and t.version = i.site_version
            ), judged as (
                select i.*, l.capacity - l.live as free,
                       row_number() over (partition by i.session_id, i.dose_number > 1 order by i.position) as place_in_pool,
                       l.capacity - l.live - case when i.dose_number > 1
                           then greatest(0, l.reserved_first - (l.live - l.live_later))
                           else greatest(0, l.reserved_later - l.live_later) end as free_in_pool
                from unchanged i join session_ledger l on l.session_id = i.session_id
            ), ranked as (
                select j.*, count(*) filter (where place_in_pool <= free_in_pool)
                            over (partition by session_id order by position) as place
                from judged j
            ), booked as (
                insert into booking (booking_id, reference, version, state, applicant_id, person_key, client_id, org_id,
                    channel, out_booking_no, batch_id, batch_row, city_code, site_id, session_id, starts_at, ends_at,
                    product_code, dose_number, later_dose, payment, amount_minor, currency, flags, declared_at, updated_at)
                select booking_id, reference, 1, 'CONFIRMED', applicant_id, person_key, client_id, org_id,
                    channel, out_booking_no, batch_id, batch_row, city_code, site_id, session_id, starts_at, ends_at,
                    product_code, dose_number, dose_number > 1, payment, amount_minor, 'CNY',
                    case when flag is null then '{}'::text[] else array[flag] end, declared_at, ?
                from ranked where place_in_pool <= free_in_pool and place <= free order by person_key
                on conflict do nothing returning booking_id
            ), done as (
                select i.* from input i join booked b on b.booking_id = i.booking_id
            ), bound as (
                insert into idempotency (client_id, idem_key, fingerprint, status, body, location)
                select client_id, idem_key, fingerprint, 201, answer, '/v1/bookings/' || booking_id
                from done where idem_key is not null order by client_id, idem_key
            ), kept as (
                insert into booking_history (booking_id, version, event_id, event_type, occurred_at, actor, channel, body)
                select booking_id, 1, event_id, 'booking.confirmed.v1', ?, client_id, channel, event from done
            ), told as (
                insert into outbox (topic, event_key, event_id, event_type, event_time, traceparent, body)
                select 'booking.bookings.v1', booking_id::text, event_id, 'booking.confirmed.v1', ?, null, event
                from done order by position
            ), counted as (
                update session_ledger l set live = l.live + n.places, live_later = l.live_later + n.later,
                    touched_at = clock_timestamp()
                from (select session_id, count(*)::int as places, count(*) filter (where dose_number > 1)::int as later
                      from done group by session_id) n
                where l.session_id = n.session_id
            )
            select r.position, b.booking_id is not null as booked,
                   r.place_in_pool > r.free_in_pool or r.place > r.free as full
            from ranked r left join booked b on b.booking_id = r.booking_id
            """.formatted(STANDINGS_LOCK);

    /** What stands in the way of placements that conflicted. */
    static final String EXPLAIN = """
            select i.position,
                   exists (select from booking b where b.booking_id = i.booking_id
                           or (i.batch_id is not null and b.batch_id = i.batch_id and b.batch_row = i.batch_row)) as own,
                   exists (select from idempotency d
                           where d.client_id = i.client_id and d.idem_key = i.idem_key) as bound,
                   (select b.booking_id from booking b
                    where b.client_id = i.client_id and b.out_booking_no = i.out_booking_no) as named,
                   exists (select from booking b where b.person_key = i.person_key
                           and b.state in ('CONFIRMED', 'CHECKED_IN', 'CLEARED')) as person
            from unnest(?::int[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::int[])
                as i(position, booking_id, client_id, idem_key, out_booking_no, person_key, batch_id, batch_row)
            order by i.position
            """;

    private LedgerSql() {}
}
