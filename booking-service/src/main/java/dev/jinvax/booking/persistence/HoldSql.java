package dev.jinvax.booking.persistence;

/** Statements on holds; each change of one stands under the lock of its session's ledger row. */
final class HoldSql {
    static final String ONE_AT_A_TIME = "select cast(pg_advisory_xact_lock(hashtextextended(:client, 8)) as text)";

    static final String STANDINGS_STAY =
            "select cast(pg_advisory_xact_lock_shared(" + LedgerSql.STANDINGS_LOCK + ") as text)";

    static final String OFFER = """
            select s.site_id, s.state = 'OPEN' and t.state = 'PUBLISHED' and s.ends_at > :now,
                   exists (select from partner where client_id = :client and suspended)
            from session s join site t on t.site_id = s.site_id join session_ledger l on l.session_id = s.session_id
            where s.session_id = :session
            """;

    static final String LOCK_PLACES = "select capacity from session_ledger where session_id = :session for update";

    static final String LIVE_OF = """
            select count(*) from hold where client_id = :client and state = 'HELD' and expires_at > :now
            """;

    static final String LIVE_IN = """
            select count(*) from hold where session_id = :session and state = 'HELD' and expires_at > :now
            """;

    static final String SESSION_OF = "select session_id from hold where hold_id = :hold and client_id = :client";

    static final String FIRST_END = "select min(expires_at) from hold where session_id = :session and state = 'HELD'";

    static final String SESSIONS_DUE = """
            select distinct session_id from hold where state = 'HELD' and expires_at <= :now order by 1
            """;

    static final String LOCK_IN_ORDER =
            "select session_id from session_ledger where session_id in (:sessions) order by session_id for update";

    /** After the lock, so that it sees what was booked, given back or recorded before. */
    static final String EXPIRE = """
            with over as (
                update hold set state = 'EXPIRED'
                where state = 'HELD' and expires_at <= :now and session_id in (:sessions)
                returning session_id, later_dose
            )
            update session_ledger l set live = l.live - n.places, live_later = l.live_later - n.later, touched_at = clock_timestamp()
            from (select session_id, cast(count(*) as int) as places,
                         cast(count(*) filter (where later_dose) as int) as later from over group by session_id) n
            where l.session_id = n.session_id
            """;

    private HoldSql() {}
}
