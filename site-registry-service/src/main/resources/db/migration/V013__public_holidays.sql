-- The State Council announces each year which days are off and which weekend days are worked instead.

create table calendar_day (
    day         date primary key,
    works_like  text check (works_like in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    name_zh     text not null,
    name_en     text not null,
    declared_by text not null,
    declared_at timestamptz not null
);
comment on column calendar_day.works_like is 'null: a public holiday; else a day that is worked like that day of the week';
