-- The two-hour duty: who reported a serious event onward and when; and that nobody did in time is told once.

alter table adverse_event
    add column onward_at          timestamptz,
    add column onward_by          text,
    add column onward_reference   text,
    add column onward_recorded_at timestamptz,
    add column onward_recorded_by text,
    add column overrun_told_at    timestamptz,
    add check (num_nonnulls(onward_at, onward_by, onward_recorded_at, onward_recorded_by) in (0, 4)),
    add check (onward_reference is null or onward_at is not null),
    add check (overrun_told_at is null or overrun_told_at >= duty_due_at);
create index adverse_event_duty_open on adverse_event (adverse_event_id)
    where duty_due_at is not null and onward_at is null;
create index adverse_event_duty_untold on adverse_event (duty_due_at)
    where onward_at is null and overrun_told_at is null;
comment on column adverse_event.onward_by is 'the professional who reported it to the authorities';
