-- What a site changed under a confirmed booking, until the person accepts it or rebooks.

alter table booking add column offered_minor integer check (offered_minor >= 0);
comment on column booking.offered_minor is 'what the site has asked for that day since; amount_minor stands until the person accepts';
alter table booking add constraint booking_offer_is_flagged
    check (offered_minor is null or flags @> array['PRICE_CHANGED']);
