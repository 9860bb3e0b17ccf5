-- A lot that was recalled: whoever had it is told, each once. Lots are written in either case, so neither counts here.

create table lot_recall (
    recall_id    uuid        primary key,
    product_code text        not null,
    lot          text        not null,
    reason_code  text        not null,
    recalled_at  timestamptz not null,
    recalled_by  text        not null
);
create unique index lot_is_recalled_once on lot_recall (product_code, upper(lot));
drop index dose_by_lot;
create index dose_by_lot on dose (product_code, upper(lot));

create table recalled_dose (
    recall_id  uuid not null references lot_recall,
    booking_id uuid not null references dose (booking_id),
    told_at    timestamptz,
    primary key (recall_id, booking_id)
);
create index recalled_dose_untold on recalled_dose (booking_id) where told_at is null;
comment on table recalled_dose is 'who is to be told; who had the lot follows from the doses as they read now';
