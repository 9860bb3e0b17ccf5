-- What a site changed under a confirmed appointment is told, with the price it asks now.

alter table booking add column offered_minor bigint;
comment on column booking.offered_minor is 'what the site has asked since; price_minor stands until the person accepts';

-- ReminderKind and this list say the same.
alter table reminder drop constraint reminder_kind_check;
alter table reminder add constraint reminder_kind_check check (kind in ('CONFIRMATION', 'RESCHEDULED', 'CANCELLATION',
    'DAY_BEFORE', 'APPOINTMENT_CHANGED', 'OBSERVATION_END', 'OBSERVATION_OVERDUE', 'FOLLOW_UP', 'ESCALATION'));
