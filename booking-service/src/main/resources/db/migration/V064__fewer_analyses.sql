-- Rows come by the thousand and hardly change: on a busy day a table that grows by a tenth every minute was read through
-- for statistics every minute. No plan here hangs on how many rows there are; half as many again is soon enough.
alter table booking set (autovacuum_analyze_scale_factor = 0.5, autovacuum_vacuum_insert_scale_factor = 0.5);
alter table idempotency set (autovacuum_analyze_scale_factor = 0.5, autovacuum_vacuum_insert_scale_factor = 0.5);
do $$
declare
    month regclass;
begin
    for month in select inhrelid::regclass from pg_inherits where inhparent = 'booking_history'::regclass loop
        execute format('alter table %s set (autovacuum_analyze_scale_factor = 0.5, '
            'autovacuum_vacuum_insert_scale_factor = 0.5)', month);
    end loop;
end $$;
