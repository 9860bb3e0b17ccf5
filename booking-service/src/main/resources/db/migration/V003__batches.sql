-- Batches: one upload, its rows, and how far each has come. Everything a worker needs to go on after a crash is here.

create table batch (
    batch_id         uuid        primary key,
    version          integer     not null check (version >= 1),
    client_id        text        not null,
    org_id           text,
    channel          text        not null,
    out_batch_no     text        not null check (length(out_batch_no) between 1 and 64),
    mode             text        not null check (mode in ('PLAN', 'COMMIT')),
    state            text        not null check (state in ('RECEIVED', 'ASSESSING', 'PLANNED', 'PLACING', 'COMPLETED',
                                                           'COMPLETED_WITH_REJECTIONS', 'CANCELLED', 'FAILED')),
    city_code        text        not null,
    site_id          uuid,
    first_day        date        not null,
    last_day         date        not null,
    part_of_day      text        check (part_of_day in ('MORNING', 'AFTERNOON')),
    keep_together    boolean     not null,
    product_code     text,
    rows_total       integer     not null check (rows_total between 0 and 50000),
    ignored_columns  text[]      not null default '{}',
    plan_token       text,
    planned_at       timestamptz,
    has_work         boolean     not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    -- The worker's own columns; in real time, because a moved clock must not take a lease away.
    lease_id         uuid,
    leased_until     timestamptz not null default '-infinity',
    due_at           timestamptz not null default clock_timestamp(),
    failures         smallint    not null default 0,
    phase_started_at timestamptz not null default clock_timestamp(),
    told_at          timestamptz not null default clock_timestamp(),
    check (last_day >= first_day),
    check ((state = 'PLANNED') <= (plan_token is not null))
);
create unique index batch_out_no on batch (client_id, out_batch_no);
create index batch_by_client on batch (client_id, batch_id);
create index batch_due on batch (due_at) where has_work;

create table batch_row (
    batch_id        uuid        not null references batch,
    row             integer     not null check (row between 1 and 50000),
    line            integer     not null,
    outcome         text        not null check (outcome in ('PENDING', 'ASSESSED', 'PLANNED', 'BOOKED', 'REJECTED', 'CANCELLED')),
    out_applicant_no text,
    declared_at     timestamptz,
    sealed          bytea,
    submitted_at    timestamptz,
    submissions     smallint    not null default 0,
    applicant_id    uuid,
    person_key      text,
    payment         text        check (payment in ('INSURED_FREE', 'SELF_PAID')),
    session_id      uuid,
    amount_minor    integer     check (amount_minor >= 0),
    attempts        smallint    not null default 0,
    booking_id      uuid,
    errors          jsonb       not null default '[]',
    warnings        jsonb       not null default '[]',
    primary key (batch_id, row),
    check (outcome not in ('ASSESSED', 'PLANNED', 'BOOKED') or applicant_id is not null),
    -- N2: no row goes on without the person's own declaration.
    check (outcome = 'REJECTED' or declared_at is not null),
    check (outcome <> 'PLANNED' or session_id is not null),
    check ((outcome = 'BOOKED') = (booking_id is not null)),
    check (outcome <> 'REJECTED' or errors <> '[]')
) with (fillfactor = 70);
comment on column batch_row.sealed is 'the applicant, sealed; gone as soon as eligibility has answered';
comment on column batch_row.submitted_at is 'real time of the last sending to eligibility';
create index batch_row_waiting on batch_row (batch_id, row) where outcome in ('PENDING', 'ASSESSED', 'PLANNED');
create index batch_row_by_applicant on batch_row (applicant_id) where applicant_id is not null;
