-- What ops decided about clients, as far as every service must know it; absent clients are held back by nothing.

create table client_rule (
    client_id           text    primary key,
    version             bigint  not null,
    suspended           boolean not null,
    requests_per_second integer check (requests_per_second > 0)
);
