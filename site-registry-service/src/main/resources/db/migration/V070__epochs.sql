-- Versions carry an epoch in their millions: it begins anew with every restore, so that a version somebody was told
-- between the backup's moment and the restore is never given to something else.
create function begin_epoch() returns void language sql as $$
    update site set version = version + 1000000;
    update session set version = version + 1000000;
$$;
