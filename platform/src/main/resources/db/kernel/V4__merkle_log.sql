-- The chain of hashes makes place for a Merkle log in a folder. The database tells which fact is which entry; the entries
-- of before are given again, in the same order, and the log begins with them.
alter table kernel.ledger_entry disable trigger user;
truncate kernel.ledger_entry;
alter table kernel.ledger_entry enable trigger user;
alter table kernel.ledger_entry drop column chain_hash;
delete from kernel.projection where name = 'ledger';

-- The trees that the log has signed: the one in the folder must contain them.
create table kernel.ledger_checkpoint (
    origin    text        not null,
    size      bigint      not null check (size >= 0),
    root      bytea       not null check (length(root) = 32),
    note      text        not null, -- signed note (C2SP)
    signed_at timestamptz not null,
    primary key (origin, size)
);
create trigger checkpoint_only_grows before update or delete on kernel.ledger_checkpoint
    for each row execute function kernel.refuse_change();
create trigger checkpoint_is_not_emptied before truncate on kernel.ledger_checkpoint
    for each statement execute function kernel.refuse_truncation();
