-- Places kept for first doses and for later ones. The total and one of the two counts are kept; the other is their
-- difference, so that total and counts by dose cannot disagree.

alter table booking add column later_dose boolean not null default false;
comment on column booking.later_dose is 'whose place was taken; a corrected dose number does not change it';
update booking set later_dose = true where dose_number > 1;

alter table session_ledger
    add column reserved_first integer not null default 0 check (reserved_first >= 0),
    add column reserved_later integer not null default 0 check (reserved_later >= 0),
    add column live_later     integer not null default 0,
    add column told_later     integer not null default 0;
update session_ledger l set live_later = n.places
from (select session_id, count(*)::int as places from booking
      where later_dose and state in ('CONFIRMED', 'CHECKED_IN', 'CLEARED', 'OBSERVING', 'FOLLOW_UP', 'COMPLETED')
      group by session_id) n
where n.session_id = l.session_id;
alter table session_ledger add constraint ledger_counts_by_dose check (live_later between 0 and live);
comment on column session_ledger.live_later is 'of live: places of people who get a later dose than the first';
