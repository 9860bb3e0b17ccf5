-- The visit: what is checked, signed, declared, decided, given, watched and corrected.
-- The tables themselves refuse a dose without both signatures, a health declaration and a clinician's decision:
-- a decision to clear refers to all three, a dose refers to a decision to clear, and its booking must be cleared.

-- The desk's list of a day reads finished visits too.
drop index booking_by_session;
create index booking_by_session on booking (session_id);
create index booking_awaited on booking (ends_at) where state = 'CONFIRMED';

create table arrival (
    booking_id        uuid        primary key references booking,
    documents_checked boolean     not null check (documents_checked),
    referral_note     text,
    recorded_at       timestamptz not null,
    recorded_by       text        not null
);
comment on column arrival.referral_note is 'code of how a referral to the site (N8) was resolved, papers in hand';

create table signature (
    signature_id uuid        primary key,
    booking_id   uuid        not null references booking,
    kind         text        not null check (kind in ('INFORMED_CONSENT', 'DISCLAIMER')),
    text_version text        not null,
    language     text        not null check (language in ('zh', 'en')),
    method       text        not null check (method in ('PAPER', 'SCREEN', 'FINGERPRINT')),
    signed_at    timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    unique (booking_id, kind)
);

create table health_declaration (
    booking_id  uuid        not null references booking,
    ordinal     smallint    not null check (ordinal between 1 and 20),
    sealed      bytea,
    declared_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (booking_id, ordinal)
);
comment on column health_declaration.ordinal is 'the last one counts; earlier ones stay on record';
comment on column health_declaration.sealed is 'the answers, sealed; null once their time is over, while the fact stays';

create table screening_decision (
    decision_id      uuid        primary key,
    booking_id       uuid        not null references booking,
    decision         text        not null check (decision in ('CLEARED', 'DEFERRED')),
    clinician        text        not null check (length(trim(clinician)) > 0),
    sealed           bytea,
    retry_after_days integer     check (retry_after_days between 1 and 3650),
    decided_at       timestamptz not null,
    recorded_by      text        not null,
    -- Null when deferred; when cleared they make the three conditions foreign keys.
    needs_consent     text generated always as (case decision when 'CLEARED' then 'INFORMED_CONSENT' end) stored,
    needs_disclaimer  text generated always as (case decision when 'CLEARED' then 'DISCLAIMER' end) stored,
    needs_declaration smallint generated always as (case decision when 'CLEARED' then 1 end) stored,
    unique (booking_id, decision),
    foreign key (booking_id, needs_consent) references signature (booking_id, kind),
    foreign key (booking_id, needs_disclaimer) references signature (booking_id, kind),
    foreign key (booking_id, needs_declaration) references health_declaration (booking_id, ordinal),
    check (decision = 'DEFERRED' or retry_after_days is null)
);
comment on column screening_decision.sealed is 'the reason, sealed: it tells of the person''s health';

alter table dose
    add column lot_expires_on date not null,
    add column recorded_at    timestamptz not null,
    add column recorded_by    text not null,
    add column decision       text not null generated always as ('CLEARED') stored,
    add foreign key (booking_id) references booking,
    add foreign key (booking_id, decision) references screening_decision (booking_id, decision);
create index dose_by_lot on dose (product_code, lot);

create table observation (
    booking_id      uuid        primary key references dose (booking_id),
    observe_until   timestamptz not null,
    overdue_at      timestamptz not null,
    follow_up_until timestamptz not null,
    overdue_told_at timestamptz,
    ended_at        timestamptz,
    ended_how       text        check (ended_how in ('RELEASED', 'LEFT_UNRELEASED', 'REFERRED')),
    completed_at    timestamptz,
    check ((ended_at is null) = (ended_how is null)),
    check (completed_at is null or ended_at is not null),
    check (ended_how <> 'RELEASED' or ended_at >= observe_until)
);
create index observation_not_ended on observation (overdue_at) where ended_at is null and overdue_told_at is null;
create index observation_followed_up on observation (follow_up_until) where completed_at is null;

create table adverse_event (
    adverse_event_id uuid        primary key,
    booking_id       uuid        not null references dose (booking_id),
    kind             text        not null,
    onset_at         timestamptz not null,
    severity         text        not null check (severity in ('MILD', 'MODERATE', 'SEVERE')),
    serious_reason   text,
    outcome          text        not null,
    duty_due_at      timestamptz,
    reported_at      timestamptz not null,
    reported_by      text        not null,
    check (duty_due_at is null or serious_reason is not null)
);
create index adverse_event_by_booking on adverse_event (booking_id);
comment on table adverse_event is 'codes in clear: clusters are looked for by product and lot';

create table follow_up_report (
    report_id   uuid        primary key,
    booking_id  uuid        not null references dose (booking_id),
    day         integer     not null check (day between 1 and 366),
    severe      boolean     not null,
    sealed      bytea,
    reported_at timestamptz not null,
    reported_by text        not null
);
create index follow_up_report_by_booking on follow_up_report (booking_id);
comment on column follow_up_report.sealed is 'the symptoms, sealed; null once their time is over';

create table correction (
    correction_id uuid        primary key,
    booking_id    uuid        not null references dose (booking_id),
    dose_version  integer     not null check (dose_version > 1),
    field         text        not null,
    old_value     text        not null,
    new_value     text        not null,
    reason        text        not null check (length(trim(reason)) > 0),
    corrected_by  text,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    unique (booking_id, dose_version),
    check (old_value <> new_value)
);

create function visit_dose_needs_clearance() returns trigger language plpgsql as $$
begin
    if not exists (select from booking where booking_id = new.booking_id and state in ('CLEARED', 'OBSERVING')) then
        raise exception 'a dose is given to cleared persons only' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger dose_needs_clearance before insert on dose
    for each row execute function visit_dose_needs_clearance();

create function visit_dose_changes_by_correction() returns trigger language plpgsql as $$
begin
    if new.version <> old.version + 1 or not exists (
        select from correction where booking_id = new.booking_id and dose_version = new.version)
    then
        raise exception 'a recorded dose changes by a correction only' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger dose_changes_by_correction
    before update of booking_id, dose_number, product_code, lot, lot_expires_on, vaccinated_at, vaccinator, site_id on dose
    for each row execute function visit_dose_changes_by_correction();

create function visit_is_never_rewritten() returns trigger language plpgsql as $$
begin
    raise exception 'what was recorded of a visit is not rewritten' using errcode = 'check_violation';
end $$;
create trigger signature_is_never_rewritten before update on signature
    for each row execute function visit_is_never_rewritten();
create trigger correction_is_never_rewritten before update on correction
    for each row execute function visit_is_never_rewritten();

-- The other direction, judged at commit: who is observed or followed up has a dose on record.
create function visit_observed_has_dose() returns trigger language plpgsql as $$
begin
    if not exists (select from dose where booking_id = new.booking_id) then
        raise exception 'nobody is observed without a dose' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger booking_observed_has_dose
    after insert or update of state on booking
    deferrable initially deferred
    for each row when (new.state in ('OBSERVING', 'FOLLOW_UP', 'COMPLETED'))
    execute function visit_observed_has_dose();
