-- Who may be vaccinated. Personal data stands in applicant.sealed only; hashes are keyed and the key is not here.

create table policy (
    policy_version int primary key check (policy_version >= 1),
    valid_from     date  not null,
    body           jsonb not null,
    published_at   timestamptz
);

create table person (
    person_key uuid primary key,
    version    int         not null default 1 check (version >= 1),
    linked_to  uuid references person,
    created_at timestamptz not null,
    erased_at  timestamptz,
    check (linked_to <> person_key)
);
create index person_by_link on person (linked_to) where linked_to is not null;

create table person_document (
    document_hash text primary key check (length(document_hash) = 43),
    person_key    uuid not null references person deferrable initially deferred
);
create index person_document_by_person on person_document (person_key);

create table applicant (
    applicant_id    uuid primary key,
    client_id       text        not null,
    org_id          text,
    out_no_hash     text,
    person_key      uuid        not null references person deferrable initially deferred,
    version         int         not null check (version >= 1),
    sealed          bytea,
    document_hashes text[]      not null,
    insurance_hash  text,
    reassess_on     date,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    erased_at       timestamptz,
    constraint erased_means_without_data check (
        (erased_at is null and sealed is not null)
        or (erased_at is not null and sealed is null and insurance_hash is null and reassess_on is null
            and document_hashes = '{}'))
);
create unique index applicant_own_number on applicant (client_id, out_no_hash);
create index applicant_by_client on applicant (client_id, applicant_id) where erased_at is null;
create index applicant_by_person on applicant (person_key);
create index applicant_by_insurance on applicant (insurance_hash) where insurance_hash is not null;
create index applicant_due on applicant (reassess_on) where reassess_on is not null;
comment on column applicant.out_no_hash is 'kept after erasure: the partner''s number names one applicant for ever';

create table assessment (
    applicant_id   uuid        not null references applicant on delete cascade,
    version        int         not null check (version >= 1),
    assessment_id  uuid        not null unique,
    policy_version int         not null references policy,
    outcome        text        not null check (outcome in ('ELIGIBLE', 'INELIGIBLE', 'REFER_TO_SITE')),
    payment        text        not null check (payment in ('INSURED_FREE', 'SELF_PAID')),
    assessed_at    timestamptz not null,
    inputs_digest  text        not null,
    answer         text        not null,
    primary key (applicant_id, version)
);
comment on column assessment.answer is 'what callers were told, to be repeated byte for byte';

create table submission (
    batch_id     uuid        not null,
    row_number   int         not null check (row_number >= 1),
    applicant_id uuid references applicant,
    answered_at  timestamptz not null,
    primary key (batch_id, row_number)
);
comment on column submission.applicant_id is 'null when the row was refused';

create table insurance_enrolment (
    insurance_hash text primary key check (length(insurance_hash) = 43),
    valid_from     date,
    valid_until    date,
    imported_at    timestamptz not null,
    check (valid_from <= valid_until)
);

create table link_case (
    person_key       uuid        not null references person,
    other_person_key uuid        not null references person,
    applicant_id     uuid        not null references applicant deferrable initially deferred,
    opened_at        timestamptz not null,
    closed_at        timestamptz,
    primary key (person_key, other_person_key),
    check (person_key < other_person_key)
);
