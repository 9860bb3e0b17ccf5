-- A dose is on record with who made the vaccine, in both languages or in neither (the policy of the day names no maker).

alter table dose
    add column maker_zh text,
    add column maker_en text,
    add check ((maker_zh is null) = (maker_en is null));
