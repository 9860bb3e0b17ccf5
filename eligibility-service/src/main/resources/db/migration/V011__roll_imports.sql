-- How far an upload of the insurer's roll has come, and what was wrong in it: lines and codes, nothing of what stood there.

create table roll_import (
    import_id     uuid primary key,
    client_id     text        not null,
    out_import_no text,
    state         text        not null check (state in ('RUNNING', 'COMPLETED', 'BROKEN_OFF')),
    lines         int         not null default 0 check (lines >= 0),
    refused       int         not null default 0 check (refused between 0 and lines),
    started_at    timestamptz not null,
    progressed_at timestamptz not null
);
create unique index roll_import_own_number on roll_import (client_id, out_import_no);
create index roll_import_by_client on roll_import (client_id, import_id);

create table roll_import_fault (
    import_id uuid   not null references roll_import on delete cascade,
    position  bigint generated always as identity,
    line      int    not null check (line >= 1),
    code      text   not null,
    field     text   not null,
    primary key (import_id, position)
);
