-- A site that moves and a session that is put at another time: both are told to those who are booked.

alter table site add column location_version integer not null default 1 check (location_version >= 1);
comment on column site.location_version is 'raised when a published site moves; a corrected wording of the same place does not raise it';

-- The slot a session was planned for stays its own, so that the plan does not fill the gap a moved session leaves.
alter table session add column slot_starts_at timestamptz;
update session set slot_starts_at = starts_at;
alter table session alter column slot_starts_at set not null;
alter table session add column times_by_hand boolean not null default false;
alter table session add constraint session_moves_by_hand_only check (times_by_hand or slot_starts_at = starts_at);
drop index session_one_per_slot;
create unique index session_one_per_slot on session (site_id, product_code, slot_starts_at)
    where state = 'OPEN' or cancellation_cause = 'EDITOR';
