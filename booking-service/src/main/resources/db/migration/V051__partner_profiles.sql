-- Whom to call at a partner, and how much of its day a partner has used.

alter table partner add column contact_email text, add column contact_phone text;
comment on column partner.contact_email is 'a mailbox of the partner''s duty desk, not of a person';

-- Slices of the day's quota handed out to processes; what a process did not use it gives back when it stops.
create table booking_allowance (
    client_id text    not null,
    day       date    not null,
    taken     integer not null check (taken >= 0),
    primary key (client_id, day)
);

insert into client_rule (client_id, version, suspended, requests_per_second)
select client_id, version, suspended, requests_per_second from partner;
