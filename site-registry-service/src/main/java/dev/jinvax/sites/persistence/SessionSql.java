package dev.jinvax.sites.persistence;

/** The set-based statements over sessions; each answers the sessions it changed, as they then are. */
final class SessionSql {
    private static final String AS_THEY_ARE = """
            session_id, version, site_id, city_code, product_code, starts_at, ends_at, capacity, reserved_first,
                reserved_later, state
            """;

    static final String ADD = """
            insert into session (session_id, site_id, city_code, product_code, slot_starts_at, starts_at, ends_at, capacity,
                reserved_first, reserved_later, state, version, changed_at)
            select p.id, ?, ?, p.product_code, p.starts_at, p.starts_at, p.ends_at, p.capacity, p.reserved_first, p.reserved_later,
                'OPEN', 1, ?
            from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::int[], ?::int[], ?::int[])
                as p (id, product_code, starts_at, ends_at, capacity, reserved_first, reserved_later)
            order by p.id
            on conflict (site_id, product_code, slot_starts_at)
                where state = 'OPEN' or cancellation_cause = 'EDITOR' do nothing
            returning """ + " " + AS_THEY_ARE;

    static final String CANCEL = """
            update session set state = 'CANCELLED', cancellation_cause = ?, version = version + 1, changed_at = ?
            where session_id = any(?) and state = 'OPEN'
            returning """ + " " + AS_THEY_ARE;

    static final String ADJUST = """
            update session s set ends_at = p.ends_at, capacity = p.capacity, reserved_first = p.reserved_first,
                reserved_later = p.reserved_later, version = version + 1, changed_at = ?
            from unnest(?::uuid[], ?::timestamptz[], ?::int[], ?::int[], ?::int[])
                as p (id, ends_at, capacity, reserved_first, reserved_later)
            where s.session_id = p.id and s.state = 'OPEN'
            returning s.session_id, s.version, s.site_id, s.city_code, s.product_code, s.starts_at, s.ends_at,
                s.capacity, s.reserved_first, s.reserved_later, s.state
            """;

    static final String UPCOMING = """
            select s.session_id, s.version, s.site_id, s.city_code, s.product_code, s.starts_at, s.ends_at, s.capacity,
                s.reserved_first, s.reserved_later, s.state, coalesce(c.live, 0) as live,
                coalesce(c.live_later, 0) as live_later, s.capacity_by_hand, s.slot_starts_at, s.times_by_hand
            from session s left join session_count c using (session_id)
            where s.site_id = ? and s.starts_at > ? and s.state = 'OPEN'
            order by s.starts_at, s.session_id
            """;

    static final String LIST = "select " + AS_THEY_ARE + """
            from session
            where site_id = ? and starts_at >= ? and starts_at < ? and (starts_at, session_id) > (?, ?)
            order by starts_at, session_id limit ?
            """;

    private SessionSql() {}
}
