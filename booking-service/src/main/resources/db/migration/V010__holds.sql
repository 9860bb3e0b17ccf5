-- Holds: a place kept for a partner for some minutes, until it is booked, given back or over. A held place counts in
-- session_ledger.live like a booked one, so reservations need not know of holds; a hold is made, booked, given back and
-- recorded as over under the lock of that row alone.

create table hold (
    hold_id     uuid        primary key,
    client_id   text        not null,
    out_hold_no text        check (length(out_hold_no) between 1 and 64),
    session_id  uuid        not null references session_ledger,
    later_dose  boolean     not null default false,
    state       text        not null check (state in ('HELD', 'BOOKED', 'RELEASED', 'EXPIRED')),
    held_at     timestamptz not null,
    expires_at  timestamptz not null,
    booking_id  uuid        unique,
    check (expires_at > held_at and expires_at <= held_at + interval '15 minutes'),
    check ((state = 'BOOKED') = (booking_id is not null))
);
comment on column hold.later_dose is 'whose place was taken, as of a booking';
create unique index hold_out_no on hold (client_id, out_hold_no) where out_hold_no is not null;
create index hold_by_client on hold (client_id, hold_id);
create index hold_live_by_client on hold (client_id) where state = 'HELD';
create index hold_live_by_session on hold (session_id, expires_at) where state = 'HELD';
create index hold_due on hold (expires_at) where state = 'HELD';
