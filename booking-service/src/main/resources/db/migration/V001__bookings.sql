-- What booking knows of others (projections), the places it owns (ledger), and its bookings.

create table site (
    site_id   uuid   primary key,
    version   bigint not null,
    city_code text   not null,
    state     text   not null check (state in ('PUBLISHED', 'SUSPENDED', 'CLOSED')),
    body      jsonb  not null
);

create table session (
    session_id   uuid        primary key,
    version      bigint      not null,
    site_id      uuid        not null,
    city_code    text        not null,
    product_code text        not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    state        text        not null check (state in ('OPEN', 'CANCELLED')),
    check (ends_at > starts_at)
);
create index session_by_start on session (starts_at);

-- The places of a session. Owned here; apart from the projection above, because it is what bookings lock.
create table session_ledger (
    session_id    uuid        primary key,
    capacity      integer     not null check (capacity >= 0),
    live          integer     not null default 0 check (live >= 0),
    touched_at    timestamptz not null default clock_timestamp(),
    told_live     integer     not null default 0,
    told_capacity integer     not null default -1,
    told_version  bigint      not null default 0
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05);
comment on column session_ledger.live is 'places given away; above capacity only by an editor''s decision, never by a booking';

create table standing (
    applicant_id    uuid    primary key,
    version         bigint  not null,
    person_key      text    not null,
    owner_client_id text    not null,
    org_id          text,
    policy_version  integer not null,
    outcome         text    not null check (outcome in ('ELIGIBLE', 'INELIGIBLE', 'REFER_TO_SITE')),
    payment         text    not null check (payment in ('INSURED_FREE', 'SELF_PAID')),
    eligible_from   date,
    eligible_until  date,
    findings        jsonb   not null
);
create index standing_by_person on standing (person_key);

create table policy (
    policy_version integer primary key,
    valid_from     date    not null,
    body           jsonb   not null
);

create table partner (
    client_id text    primary key,
    version   bigint  not null,
    channel   text    not null,
    name      text    not null,
    suspended boolean not null,
    requests_per_second integer check (requests_per_second > 0),
    bookings_per_day    integer check (bookings_per_day > 0)
);

create table booking (
    booking_id      uuid        primary key,
    reference       text        not null,
    version         integer     not null check (version >= 1),
    state           text        not null check (state in ('CONFIRMED', 'CHECKED_IN', 'CLEARED', 'OBSERVING',
                                                          'FOLLOW_UP', 'COMPLETED', 'CANCELLED', 'NO_SHOW', 'DEFERRED')),
    applicant_id    uuid        not null,
    person_key      text        not null,
    client_id       text        not null,
    org_id          text,
    channel         text        not null,
    out_booking_no  text,
    batch_id        uuid,
    batch_row       integer,
    city_code       text        not null,
    site_id         uuid        not null,
    session_id      uuid        not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    product_code    text        not null,
    dose_number     smallint    not null check (dose_number between 1 and 9),
    payment         text        not null check (payment in ('INSURED_FREE', 'SELF_PAID')),
    amount_minor    integer     not null check (amount_minor >= 0),
    currency        text        not null,
    flags           text[]      not null default '{}',
    declared_at     timestamptz not null,
    changes         smallint    not null default 0,
    updated_at      timestamptz not null,
    check (payment = 'SELF_PAID' or amount_minor = 0)
);
create unique index booking_one_live_per_person on booking (person_key)
    where state in ('CONFIRMED', 'CHECKED_IN', 'CLEARED');
create unique index booking_out_no on booking (client_id, out_booking_no) where out_booking_no is not null;
create unique index booking_reference on booking (reference);
create index booking_by_session on booking (session_id) where state in ('CONFIRMED', 'CHECKED_IN', 'CLEARED');
create unique index booking_by_batch on booking (batch_id, batch_row) where batch_id is not null;
create index booking_by_applicant on booking (applicant_id);

-- Every change of a booking as the event that told it; partitioned so that old months can be dropped whole.
create table booking_history (
    booking_id  uuid        not null,
    version     integer     not null,
    event_id    uuid        not null,
    event_type  text        not null,
    occurred_at timestamptz not null,
    actor       text        not null,
    channel     text        not null,
    body        bytea       not null,
    primary key (booking_id, version, occurred_at)
) partition by range (occurred_at);
create table booking_history_default partition of booking_history default;
do $$
begin
    for month in 0..47 loop
        execute format(
            'create table booking_history_%s partition of booking_history for values from (%L) to (%L)',
            to_char(timestamptz '2026-01-01 00:00:00+00' + make_interval(months => month), 'YYYYMM'),
            timestamptz '2026-01-01 00:00:00+00' + make_interval(months => month),
            timestamptz '2026-01-01 00:00:00+00' + make_interval(months => month + 1));
    end loop;
end $$;

-- Doses given, by person: what the next dose number and interval follow from.
create table dose (
    dose_id       uuid        primary key,
    booking_id    uuid        not null unique,
    person_key    text        not null,
    dose_number   smallint    not null check (dose_number between 1 and 9),
    product_code  text        not null,
    lot           text        not null,
    vaccinated_at timestamptz not null,
    site_id       uuid        not null,
    vaccinator    text        not null,
    version       integer     not null default 1
);
create index dose_by_person on dose (person_key);
