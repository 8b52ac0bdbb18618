-- Who may do what. An account has a password of its own or an identity at the provider of single sign-on, never both.
create table kernel.account (
    id                   bigint generated always as identity primary key,
    username             text        not null check (length(username) between 2 and 200),
    display_name         text        not null check (length(display_name) between 1 and 200),
    password_hash        text,
    must_change_password boolean     not null default false,
    issuer               text,
    subject              text,
    enabled              boolean     not null default true,
    created_at           timestamptz not null,
    unique (issuer, subject),
    check ((issuer is null) = (subject is null)),
    check ((password_hash is null) = (issuer is not null))
);
create unique index account_username on kernel.account (lower(username));

create table kernel.account_role (
    account_id bigint not null references kernel.account on delete cascade,
    role       text   not null,
    primary key (account_id, role)
);

-- Tokens of programs. Only the SHA-256 of a token is kept; 256 random bits need no slow hash.
create table kernel.api_token (
    id           bigint generated always as identity primary key,
    account_id   bigint      not null references kernel.account on delete cascade,
    name         text        not null check (length(name) between 1 and 100),
    token_hash   bytea       not null unique check (length(token_hash) = 32),
    roles        text[]      not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_token_account on kernel.api_token (account_id);

-- Spring Session's tables under our names; principal_name is the account's id.
create table kernel.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index session_expiry on kernel.session (expiry_time);
create index session_principal on kernel.session (principal_name);

create table kernel.session_attributes (
    session_primary_id char(36)     not null references kernel.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
