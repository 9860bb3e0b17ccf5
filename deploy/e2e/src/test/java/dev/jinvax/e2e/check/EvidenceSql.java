package dev.jinvax.e2e.check;

/** What is asked of the tables. */
final class EvidenceSql {
    static final String BOOKINGS = """
            select booking_id::text, client_id, coalesce(out_booking_no, ''), state, session_id::text, version, person_key,
                   reference, coalesce(batch_id || '/' || batch_row, '')
            from booking
            where out_booking_no like ? or batch_id in (select batch_id from batch where out_batch_no like ?)
            """;
    static final String PLACES = """
            select l.session_id::text, l.capacity, l.live, l.live_later, l.reserved_first, l.reserved_later,
                   coalesce(b.used, 0)::int + coalesce(h.used, 0)::int, coalesce(b.later, 0)::int + coalesce(h.later, 0)::int
            from session_ledger l
            left join (select session_id, count(*) as used, count(*) filter (where later_dose) as later from booking
                       where state not in ('CANCELLED', 'NO_SHOW', 'DEFERRED') group by session_id) b
                on b.session_id = l.session_id
            left join (select session_id, count(*) as used, count(*) filter (where later_dose) as later from hold
                       where state = 'HELD' group by session_id) h on h.session_id = l.session_id
            where l.session_id::text = any(?)
            """;
    static final String OVERBOOKED = "select session_id::text from seen_overbooked where session_id::text = any(?)";
    static final String HISTORY = """
            select booking_id::text, version, event_id::text, event_type from booking_history
            where booking_id::text = any(?) order by booking_id, version, occurred_at
            """;
    static final String REMINDERS = """
            select reminder_id::text, booking_id::text, kind, audience, occasion, state, due_at, finished_at,
                   email_sent_at is not null, webhooks
            from reminder where booking_id::text = any(?)
            """;
    static final String DELIVERIES = """
            select message_id, webhook_id::text, client_id, type, booking_id::text, state from delivery
            where message_id like 'evt%' and booking_id::text = any(?)
            """;

    /** Sees what must never be while it happens: a place given away above the capacity of the moment. */
    static final String WITNESS = """
            create table if not exists seen_overbooked (session_id uuid not null);
            grant insert on seen_overbooked to booking;
            create or replace function see_overbooked() returns trigger language plpgsql as $$
            begin
                insert into seen_overbooked values (new.session_id);
                return new;
            end $$;
            create or replace trigger see_overbooked after update of live on session_ledger for each row
                when (new.live > new.capacity and new.live > old.live) execute function see_overbooked()
            """;

    private EvidenceSql() {}
}
