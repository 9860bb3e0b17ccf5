-- What the published files say beside the sites themselves: SMART Scheduling Links wants postal codes and CVX codes.

alter table city add column postal_code text check (postal_code ~ '^0[34][0-9]{4}$');
update city set postal_code = case city_code
    when '140100' then '030000' when '140200' then '037000' when '140300' then '045000' when '140400' then '046000'
    when '140500' then '048000' when '140600' then '036000' when '140700' then '030600' when '140800' then '044000'
    when '140900' then '034000' when '141000' then '041000' when '141100' then '033000' end;
alter table city alter column postal_code set not null;

alter table vaccine add column cvx_code text check (cvx_code ~ '^[0-9]{1,3}$');
comment on column vaccine.cvx_code is 'code set http://hl7.org/fhir/sid/cvx; null where it has no code of its own';
update vaccine set cvx_code = case product_code
    when 'SINOPHARM_BEIJING' then '510' when 'SINOVAC' then '511' when 'CANSINO' then '506' when 'ZHIFEI' then '513' end;
