-- Facts: what happened, stated once. The trigger below refuses every change.
create table kernel.fact (
    number      bigint generated always as identity primary key,
    id          uuid        not null unique,
    type        text        not null check (type ~ '^[a-z]+\.[a-z]+(-[a-z]+)*$'),
    subject     text        not null check (length(subject) between 1 and 200),
    recorded_at timestamptz not null,
    actor       text        not null,
    visibility  text        not null check (visibility in ('PUBLIC', 'RESTRICTED')),
    payload     text        not null -- canonical JSON (RFC 8785), byte for byte as hashed
);
create index fact_subject on kernel.fact (subject, number);
create index fact_type on kernel.fact (type, number);

create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % only grows: % is refused', tg_table_name, tg_op;
end $$;
create trigger fact_only_grows before update or delete on kernel.fact
    for each row execute function kernel.refuse_change();

-- Emptying what is empty changes nothing; a restore begins with it.
create function kernel.refuse_truncation() returns trigger language plpgsql as $$
declare
    filled boolean;
begin
    execute format('select exists (select from %I.%I)', tg_table_schema, tg_table_name) into filled;
    if filled then
        raise exception 'table % only grows: % is refused', tg_table_name, tg_op;
    end if;
    return null;
end $$;
create trigger fact_is_not_emptied before truncate on kernel.fact
    for each statement execute function kernel.refuse_truncation();

-- Facts without a position yet; written in the same transaction as the fact.
create table kernel.outbox (
    fact_number bigint primary key references kernel.fact
);

-- The one order in which projections and the ledger see facts: 1, 2, 3, ... without gaps.
create table kernel.fact_order (
    position    bigint primary key,
    fact_number bigint not null unique references kernel.fact
);

-- How far each projection has come, and with which version of its logic.
create table kernel.projection (
    name     text primary key,
    version  integer not null,
    position bigint  not null
);

-- The public ledger as long as the Merkle log has not joined: a chain of hashes over public facts.
create table kernel.ledger_entry (
    index      bigint primary key,
    fact_id    uuid  not null unique,
    leaf_hash  bytea not null check (length(leaf_hash) = 32),
    chain_hash bytea not null check (length(chain_hash) = 32)
);
create trigger ledger_only_grows before update or delete on kernel.ledger_entry
    for each row execute function kernel.refuse_change();
create trigger ledger_is_not_emptied before truncate on kernel.ledger_entry
    for each statement execute function kernel.refuse_truncation();
