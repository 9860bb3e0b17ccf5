-- Short messages, and the end of an appointment for calendars.
alter table reminder add column sms_sent_at timestamptz;

alter table booking add column ends_at timestamptz;
comment on column booking.ends_at is 'null on bookings whose last event came before it was read';

-- Whoever is disabled is told so.
alter table webhook add column contact bytea;
alter table webhook add column owner_notice_after timestamptz;
alter table webhook add column owner_told_at timestamptz;
comment on column webhook.contact is 'Tink AEAD, place webhook-contact:<webhook_id>; a mailbox of the owner, absent: ops are told';
comment on column webhook.owner_notice_after is 'real time: a worker has the notice until then';
create index webhook_untold on webhook (webhook_id) where state = 'DISABLED' and owner_told_at is null;
