-- Signing by a key pair beside the shared secret, and what an attempt looked like on the wire.
alter table webhook add column signing text not null default 'HMAC' check (signing in ('HMAC', 'ED25519'));
alter table webhook add column disabled_at timestamptz;
update webhook set disabled_at = coalesce(last_success_at, created_at) where state = 'DISABLED';
alter table webhook add constraint disabled_has_a_time check ((state = 'DISABLED') = (disabled_at is not null));

alter table webhook_secret add column public_key text;
comment on column webhook_secret.public_key is 'whpk_ and base64, of an ED25519 pair; sealed is its private half then';

alter table delivery add column last_request_head text check (length(last_request_head) <= 4096);
alter table delivery add column last_response_head text check (length(last_response_head) <= 4096);
