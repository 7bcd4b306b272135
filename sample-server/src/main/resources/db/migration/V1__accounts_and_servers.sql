-- One row. Every change of what replicas keep in memory takes the next number within its own transaction, and holds the
-- row until it is committed: so numbers become visible in their order, and a replica that has seen one has seen all below.
create table change_counter (
    last_change bigint not null
);

insert into change_counter (last_change) values (0);

create table integrated_account (
    id          varchar(40)              not null primary key,
    label       varchar(200)             not null,
    base_url    varchar(2000)            not null,
    credentials bytea                    not null,
    created_at  timestamp with time zone not null,
    changed     bigint                   not null
);

create index integrated_account_changed on integrated_account (changed);

create table mcp_server (
    id          varchar(40)              not null primary key,
    account_id  varchar(40)              not null references integrated_account (id) on delete cascade,
    name        varchar(200)             not null,
    config      varchar(20000)           not null,
    token_hash  varchar(64)              not null unique,
    expires_at  timestamp with time zone,
    created_at  timestamp with time zone not null,
    changed     bigint                   not null
);

create index mcp_server_account on mcp_server (account_id, created_at, id);
create index mcp_server_changed on mcp_server (changed);
create index mcp_server_expires on mcp_server (expires_at);

create table api_token (
    id         varchar(40)              not null primary key,
    name       varchar(200)             not null,
    token_hash varchar(64)              not null unique,
    created_at timestamp with time zone not null,
    changed    bigint                   not null
);

create index api_token_changed on api_token (changed);

-- What was deleted, until every replica has surely seen it.
create table removed (
    changed    bigint                   not null primary key,
    kind       varchar(20)              not null,
    id         varchar(40)              not null,
    removed_at timestamp with time zone not null
);

create table admin_key (
    key_hash   varchar(64)              not null primary key,
    created_at timestamp with time zone not null
);
