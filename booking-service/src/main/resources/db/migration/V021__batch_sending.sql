-- How far a batch has been sent stands on the batch: rows are not written once more only to say so.

alter table batch add column sent_row integer not null default 0 check (sent_row between 0 and 50000);
alter table batch add column sent_at timestamptz not null default clock_timestamp();
alter table batch add column sendings smallint not null default 1 check (sendings >= 1);
comment on column batch.sent_row is 'the last row sent in the present sending';
comment on column batch.sent_at is 'real time of the beginning of the present sending';

update batch set sent_row = 50000 where state <> 'RECEIVED';

alter table batch_row drop column submitted_at, drop column submissions;
