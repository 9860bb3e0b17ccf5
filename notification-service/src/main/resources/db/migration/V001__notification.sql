-- What notification knows of others (projections, newest version only), what it owes to people (reminder) and to
-- partners (webhook, delivery). Personal data: one sealed column, contact.sealed.

create table site (
    site_id       uuid primary key,
    version       integer not null,
    state         text    not null,
    city_code     text    not null,
    name_zh       text    not null,
    name_en       text    not null,
    address_zh    text    not null,
    address_en    text    not null,
    directions_zh text,
    directions_en text,
    phone         text
);

create table session_state (
    session_id uuid primary key,
    version    integer not null,
    state      text    not null check (state in ('OPEN', 'CANCELLED'))
);
comment on table session_state is 'nobody is reminded of an appointment in a session its site has cancelled';

create table applicant (
    applicant_id    uuid primary key,
    version         integer not null,
    person_key      text    not null,
    owner_client_id text    not null
);

create table contact (
    applicant_id uuid primary key,
    version      integer not null,
    person_key   text,
    language     text    not null,
    sealed       bytea,
    forgotten    boolean not null default false,
    constraint forgotten_is_gone check (not forgotten or (sealed is null and person_key is null))
);
comment on column contact.sealed is 'Tink AEAD, place contact:<applicant_id>; opened only when a message is sent';

create table policy (
    policy_version                    integer primary key,
    valid_from                        date      not null,
    observation_minutes               integer   not null,
    follow_up_days                    integer[] not null
);

create table product (
    product_code   text primary key,
    policy_version integer not null,
    maker_zh       text    not null,
    maker_en       text    not null,
    doses          integer not null
);

create table partner (
    client_id text primary key,
    version   integer not null,
    channel   text    not null,
    suspended boolean not null
);

create table booking (
    booking_id        uuid primary key,
    version           integer     not null,
    state             text        not null,
    reference         text        not null,
    applicant_id      uuid        not null,
    person_key        text        not null,
    client_id         text        not null,
    channel           text        not null,
    out_booking_no    text,
    site_id           uuid        not null,
    session_id        uuid        not null,
    starts_at         timestamptz not null,
    product_code      text        not null,
    dose_number       integer     not null,
    payment           text        not null,
    price_minor       bigint      not null,
    currency          text        not null,
    vaccinated_at     timestamptz,
    observation_until timestamptz
);
create index booking_by_person on booking (person_key);

create table opt_out (
    person_key text primary key,
    client_id  text        not null,
    since      timestamptz not null
);

create table reminder (
    reminder_id   uuid primary key,
    booking_id    uuid        not null,
    person_key    text        not null,
    kind          text        not null check (kind in ('CONFIRMATION', 'RESCHEDULED', 'CANCELLATION', 'DAY_BEFORE',
                      'OBSERVATION_END', 'OBSERVATION_OVERDUE', 'FOLLOW_UP', 'ESCALATION')),
    audience      text        not null check (audience in ('PERSON', 'SITE')),
    occasion      integer     not null,
    detail        text,
    urgency       smallint    not null,
    due_at        timestamptz not null,
    expires_at    timestamptz not null,
    state         text        not null default 'SCHEDULED'
                      check (state in ('SCHEDULED', 'SENT', 'CANCELLED', 'EXPIRED', 'FAILED')),
    reason        text,
    withdrawn     text,
    attempts      integer     not null default 0,
    next_try_at   timestamptz not null,
    leased_until  timestamptz,
    email_sent_at timestamptz,
    webhooks      integer     not null default 0,
    finished_at   timestamptz,
    constraint one_per_occasion unique (booking_id, kind, audience, occasion),
    constraint ends_after_it_is_due check (expires_at > due_at),
    constraint finished_when_final check ((state = 'SCHEDULED') = (finished_at is null))
) with (fillfactor = 80);
comment on column reminder.occasion is 'follow-up day, or the version of the booking that gave rise to it';
comment on column reminder.withdrawn is 'why it is no longer wanted while a worker is sending it';
comment on column reminder.leased_until is 'real time: a worker has it until then, whatever the movable clock says';
create index reminder_due on reminder (urgency, next_try_at) where state = 'SCHEDULED';
create index reminder_expiring on reminder (expires_at) where state = 'SCHEDULED';
create index reminder_by_person on reminder (person_key);

create table webhook (
    webhook_id      uuid primary key,
    client_id       text        not null,
    site_id         uuid,
    url             text        not null,
    event_types     text[]      not null,
    state           text        not null check (state in ('ACTIVE', 'DISABLED')),
    disabled_reason text,
    created_at      timestamptz not null,
    last_success_at timestamptz
);
create index webhook_by_client on webhook (client_id);
create index webhook_by_site on webhook (site_id) where site_id is not null;
comment on column webhook.site_id is 'set on subscriptions of a site: it is told the alerts of that site';

create table webhook_secret (
    webhook_id uuid        not null references webhook on delete cascade,
    number     integer     not null,
    sealed     bytea       not null,
    made_at    timestamptz not null,
    live_until timestamptz,
    primary key (webhook_id, number)
);
comment on column webhook_secret.live_until is 'null on the newest; an older one signs beside it until then';

create table delivery (
    delivery_id     uuid primary key,
    webhook_id      uuid        not null references webhook on delete cascade,
    client_id       text        not null,
    message_id      text        not null,
    type            text        not null,
    payload         text        not null,
    booking_id      uuid,
    reminder_id     uuid,
    state           text        not null default 'PENDING'
                        check (state in ('PENDING', 'DELIVERED', 'FAILED', 'EXPIRED', 'CANCELLED')),
    created_at      timestamptz not null,
    next_try_at     timestamptz not null,
    expires_at      timestamptz,
    withdrawn       text,
    attempts        integer     not null default 0,
    leased_until    timestamptz,
    last_attempt_at timestamptz,
    last_status     integer,
    last_error      text,
    last_millis     integer,
    finished_at     timestamptz,
    constraint one_per_message unique (webhook_id, message_id),
    constraint delivery_finished_when_final check ((state = 'PENDING') = (finished_at is null))
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
create index delivery_due on delivery (webhook_id, next_try_at) where state = 'PENDING';
create index delivery_by_booking on delivery (booking_id);
create index delivery_by_client on delivery (client_id, delivery_id);
create index delivery_by_age on delivery (finished_at) where state <> 'PENDING';

-- The second guard behind ReminderState and DeliveryState: a final state is left by nothing but a replay.
create function stays_final() returns trigger language plpgsql as $$
begin
    raise exception 'illegal transition % -> %', old.state, new.state using errcode = 'check_violation';
end $$;
create trigger reminder_stays_final before update of state on reminder for each row
    when (old.state <> 'SCHEDULED' and new.state <> old.state) execute function stays_final();
create trigger delivery_stays_final before update of state on delivery for each row
    when (old.state <> new.state and old.state <> 'PENDING'
          and not (new.state = 'PENDING' and old.state in ('DELIVERED', 'FAILED'))) execute function stays_final();
