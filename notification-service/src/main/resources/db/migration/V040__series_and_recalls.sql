-- The series of each policy, for the reminder of the next dose; three more kinds of messages.

create table product_schedule (
    policy_version        integer not null,
    product_code          text    not null,
    doses                 integer not null,
    minimum_interval_days integer not null,
    primary key (policy_version, product_code)
);

-- ReminderKind and this list say the same.
alter table reminder drop constraint reminder_kind_check;
alter table reminder add constraint reminder_kind_check check (kind in ('CONFIRMATION', 'RESCHEDULED', 'CANCELLATION',
    'DEFERRAL', 'DAY_BEFORE', 'APPOINTMENT_CHANGED', 'OBSERVATION_END', 'OBSERVATION_OVERDUE', 'FOLLOW_UP', 'NEXT_DOSE',
    'LOT_RECALL', 'ESCALATION'));
