-- Cities, their one or two sites (N6), prices (N7), opening hours and the sessions made from them.

create table city (
    city_code text primary key check (city_code ~ '^14(0[1-9]|1[01])00$'),
    name_zh   text not null,
    name_en   text not null
);
comment on table city is 'the eleven prefecture-level cities, GB/T 2260';
insert into city (city_code, name_zh, name_en) values
    ('140100', '太原', 'Taiyuan'),
    ('140200', '大同', 'Datong'),
    ('140300', '阳泉', 'Yangquan'),
    ('140400', '长治', 'Changzhi'),
    ('140500', '晋城', 'Jincheng'),
    ('140600', '朔州', 'Shuozhou'),
    ('140700', '晋中', 'Jinzhong'),
    ('140800', '运城', 'Yuncheng'),
    ('140900', '忻州', 'Xinzhou'),
    ('141000', '临汾', 'Linfen'),
    ('141100', '吕梁', 'Lüliang');

create table hotline (
    ordinal   smallint primary key,
    phone     text not null,
    office_zh text not null,
    office_en text not null
);
comment on table hotline is 'N14';
insert into hotline (ordinal, phone, office_zh, office_en) values
    (1, '0351-4040561', '山西省人民政府外事办公室', 'Foreign Affairs Office of Shanxi Province'),
    (2, '0351-3580400', '山西省卫生健康委员会（国际合作）', 'Health Commission of Shanxi Province, international cooperation'),
    (3, '0351-3580337', '山西省卫生健康委员会（疾病预防控制）', 'Health Commission of Shanxi Province, disease control');

create table vaccine (
    product_code text primary key check (product_code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    kind         text not null check (kind in ('INACTIVATED', 'ADENOVIRUS_VECTOR', 'RECOMBINANT_PROTEIN')),
    maker_zh     text not null,
    maker_en     text not null
);
comment on table vaccine is 'what a site may offer; schedules belong to the policy of eligibility';
insert into vaccine (product_code, kind, maker_zh, maker_en) values
    ('SINOPHARM_BEIJING', 'INACTIVATED', '国药集团北京生物', 'Sinopharm Beijing'),
    ('SINOPHARM_WUHAN', 'INACTIVATED', '国药集团武汉生物', 'Sinopharm Wuhan'),
    ('SINOVAC', 'INACTIVATED', '北京科兴中维', 'Sinovac'),
    ('CANSINO', 'ADENOVIRUS_VECTOR', '康希诺生物', 'CanSino'),
    ('ZHIFEI', 'RECOMBINANT_PROTEIN', '智飞龙科马', 'Zhifei Longcom');

create table site (
    site_id        uuid        primary key,
    city_code      text        not null references city,
    state          text        not null check (state in ('DRAFT', 'PUBLISHED', 'SUSPENDED', 'CLOSED')),
    city_position  smallint    check (city_position in (1, 2)),
    version        integer     not null check (version >= 1),
    details        jsonb       not null,
    opening_hours  jsonb,
    sessions_until date,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    constraint site_holds_a_position check ((state in ('PUBLISHED', 'SUSPENDED')) = (city_position is not null))
);
-- One or two sites per city (N6), whoever publishes and however many at once.
create unique index site_two_per_city on site (city_code, city_position) where city_position is not null;
create index site_due_for_sessions on site (sessions_until) where state = 'PUBLISHED';
comment on column site.sessions_until is 'last local day for which sessions were generated';

create table site_vaccine (
    site_id      uuid not null references site,
    product_code text not null references vaccine,
    primary key (site_id, product_code)
);

create table site_fee (
    site_id             uuid    not null references site,
    product_code        text    not null references vaccine,
    valid_from          date    not null,
    vaccine_price_minor integer not null check (vaccine_price_minor between 0 and 100000000),
    service_fee_minor   integer not null check (service_fee_minor between 0 and 100000000),
    primary key (site_id, product_code, valid_from)
);
comment on table site_fee is 'N7; amounts in fen (CNY)';

create table session (
    session_id         uuid        primary key,
    site_id            uuid        not null references site,
    city_code          text        not null references city,
    product_code       text        not null references vaccine,
    starts_at          timestamptz not null,
    ends_at            timestamptz not null,
    capacity           integer     not null check (capacity between 0 and 100000),
    capacity_by_hand   boolean     not null default false,
    state              text        not null check (state in ('OPEN', 'CANCELLED')),
    cancellation_cause text        check (cancellation_cause in ('EDITOR', 'PLAN', 'SITE_CLOSED')),
    version            integer     not null check (version >= 1),
    changed_at         timestamptz not null,
    constraint session_takes_time check (ends_at > starts_at),
    constraint session_cancelled_for_a_cause check ((state = 'CANCELLED') = (cancellation_cause is not null))
);
-- A slot has one session. What an editor cancelled stays cancelled; what the plan withdrew may be planned again.
create unique index session_one_per_slot on session (site_id, product_code, starts_at)
    where state = 'OPEN' or cancellation_cause = 'EDITOR';
create index session_by_site_and_time on session (site_id, starts_at, session_id);

create table session_count (
    session_id uuid        primary key,
    version    integer     not null,
    live       integer     not null,
    capacity   integer     not null,
    overbooked boolean     not null,
    counted_at timestamptz not null
);
comment on table session_count is 'projection of booking.sessions.v1; a count may come before we know its session';

create table site_change (
    change_id  bigint generated always as identity primary key,
    site_id    uuid        not null references site,
    change     text        not null,
    version    integer     not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    session_id uuid,
    note       text,
    snapshot   jsonb       not null
);
create index site_change_by_site on site_change (site_id, change_id);
comment on table site_change is 'who changed what when; snapshot is the site after the change';
