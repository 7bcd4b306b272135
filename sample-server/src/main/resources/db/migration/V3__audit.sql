-- One row for each call of a tool. It outlives what it names, so it refers to nothing.
create table audit_entry (
    id                uuid                     not null primary key,
    called_at         timestamp with time zone not null,
    server_id         varchar(40)              not null,
    account_id        varchar(40)              not null,
    tool              varchar(128)             not null,
    via               varchar(128),
    access            varchar(20),
    client_name       varchar(100),
    client_version    varchar(50),
    request_id        varchar(100)             not null,
    outcome           varchar(60)              not null,
    upstream_status   integer,
    upstream_requests integer                  not null,
    upstream_micros   bigint                   not null,
    duration_micros   bigint                   not null,
    result_count      integer,
    arguments         varchar(4000),
    result            varchar(4000)
);

-- Each is read from its newest end.
create index audit_entry_time on audit_entry (called_at, id);
create index audit_entry_account on audit_entry (account_id, called_at, id);
create index audit_entry_server on audit_entry (server_id, called_at, id);
create index audit_entry_tool on audit_entry (tool, called_at, id);
create index audit_entry_outcome on audit_entry (outcome, called_at, id);
