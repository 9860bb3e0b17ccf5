-- Places of a session that are kept for first doses and for later ones; the rest is anybody's.

alter table session
    add column reserved_first integer not null default 0 check (reserved_first >= 0),
    add column reserved_later integer not null default 0 check (reserved_later >= 0),
    add constraint session_reserves_what_it_has check (reserved_first + reserved_later <= capacity);

alter table session_count add column live_later integer not null default 0;
comment on column session_count.live_later is 'of live: people booked for a later dose than the first';
