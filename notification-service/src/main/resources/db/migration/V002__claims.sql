-- What is too late is found when it is claimed, no longer by a sweep of its own; a withdrawal finds the parcels of a reminder.
drop index reminder_expiring;
create index delivery_by_reminder on delivery (reminder_id) where reminder_id is not null;
