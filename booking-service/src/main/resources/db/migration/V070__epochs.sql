-- Versions carry an epoch in their millions: it begins anew with every restore. What partners, receivers and calendars
-- were told between a backup's moment and its restore is lost here and not there; a version that was told is never given
-- to something else. Told counts go on too, because registry and notification may not have been restored.
create function begin_epoch() returns void language sql as $$
    update booking set version = version + 1000000;
    update batch set version = version + 1000000;
    update partner set version = version + 1000000;
    update session_ledger set told_version = told_version + 1000000;
$$;
