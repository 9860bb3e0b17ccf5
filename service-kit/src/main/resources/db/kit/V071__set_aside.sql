-- Messages no retry makes readable, kept whole, so that they can be taken again once the cause is mended.

create table set_aside (
    id           uuid        primary key,
    consumer     text        not null,
    topic        text        not null,
    partition    integer     not null,
    position     bigint      not null,
    event_key    text        not null,
    event_id     uuid        not null,
    event_type   text        not null,
    event_time   timestamptz not null,
    traceparent  text,
    body         bytea,
    reason       text        not null,
    set_aside_at timestamptz not null,
    taken_at     timestamptz,
    unique (consumer, event_id)
);
create index set_aside_by_age on set_aside (set_aside_at);
comment on column set_aside.taken_at is 'when it was taken again with success; only once';
