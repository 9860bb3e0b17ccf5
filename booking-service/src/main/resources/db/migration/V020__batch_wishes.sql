-- Several sites may be wished for, a share of wrong rows may refuse a whole batch, and a batch that failed says why.

alter table batch add column site_ids uuid[] not null default '{}' check (cardinality(site_ids) <= 20);
update batch set site_ids = array[site_id] where site_id is not null;
alter table batch drop column site_id;

alter table batch add column reject_if_error_rate numeric(5, 4) check (reject_if_error_rate between 0 and 1);

alter table batch add column failure text check (failure in ('ERROR_RATE_EXCEEDED', 'NOT_CARRIED_ON'));
update batch set failure = 'NOT_CARRIED_ON' where state = 'FAILED';
alter table batch add constraint batch_failure_has_a_cause check ((state = 'FAILED') = (failure is not null));

alter table batch add column phase_done integer not null default 0 check (phase_done >= 0);
comment on column batch.phase_done is 'rows that were done when the phase began: its pace is that of the others';
