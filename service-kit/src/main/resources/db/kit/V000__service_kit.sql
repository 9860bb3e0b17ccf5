-- What every service keeps for the kit: events to send, events seen, answers given.

create table outbox (
    id          bigint generated always as identity primary key,
    topic       text        not null,
    event_key   text        not null,
    event_id    uuid        not null,
    event_type  text        not null,
    event_time  timestamptz not null,
    traceparent text,
    body        bytea,
    reason      text
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
comment on column outbox.body is 'null is a tombstone';
comment on column outbox.reason is 'why a message was set aside, on dead-letter topics only';

create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_by_age on inbox (received_at);

create table idempotency (
    client_id   text        not null,
    idem_key    text        not null,
    fingerprint bytea       not null,
    status      smallint    not null,
    body        bytea       not null,
    location    text,
    created_at  timestamptz not null default now(),
    primary key (client_id, idem_key)
);
create index idempotency_by_age on idempotency (created_at);
