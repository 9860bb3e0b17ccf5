-- Claims do not plan by statistics, and a growing table was read through for them every minute.
alter table reminder set (autovacuum_analyze_scale_factor = 0.5);
alter table booking set (autovacuum_analyze_scale_factor = 0.5, autovacuum_vacuum_insert_scale_factor = 0.5);
