-- Keys of persons that turned out to be others: a booking that could not move to the surviving key still counts its doses.

create table person_link (
    linked_key    text primary key,
    surviving_key text not null check (surviving_key <> linked_key)
);
create index person_link_by_survivor on person_link (surviving_key);
