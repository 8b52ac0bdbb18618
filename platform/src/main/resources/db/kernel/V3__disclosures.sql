-- Personal data of a fact: the fact holds a commitment in its place, this table the text and the salt that open it. Who
-- erases a row erases the data; every hash over the fact still holds.
create table kernel.disclosure (
    fact_number bigint not null references kernel.fact,
    pointer     text   not null check (pointer like '/%'), -- place in the statement (RFC 6901)
    salt        bytea  not null check (length(salt) = 32),
    value       text   not null, -- canonical JSON (RFC 8785)
    primary key (fact_number, pointer)
);
create index disclosure_value on kernel.disclosure (value);

alter table kernel.fact alter column actor drop not null;
alter table kernel.fact add column actor_commitment text check (actor_commitment ~ '^sha256:[A-Za-z0-9_-]{43}$');
alter table kernel.fact add constraint fact_actor check ((actor is null) <> (actor_commitment is null));

-- Facts with what opens their commitments: values by place, as a JSON object of texts; null where there is none.
create view kernel.disclosed_fact as
select f.*, (select json_object_agg(d.pointer, d.value) from kernel.disclosure d where d.fact_number = f.number) as disclosed
from kernel.fact f;

-- The names of those who acted before commitments came.
insert into kernel.disclosure (fact_number, pointer, salt, value)
select number, '/actor', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
    to_json(actor)::text
from kernel.fact where actor <> 'platform';
alter table kernel.fact disable trigger fact_only_grows;
update kernel.fact f set actor = null, actor_commitment =
    'sha256:' || translate(rtrim(encode(sha256(convert_to(E'jazari.org/commitment/v1\n', 'UTF8') || '\x20'::bytea
        || d.salt || convert_to(d.value, 'UTF8')), 'base64'), '='), '+/', '-_')
from kernel.disclosure d where d.fact_number = f.number and d.pointer = '/actor';
alter table kernel.fact enable trigger fact_only_grows;

-- The ledger is computed anew over statements without names.
alter table kernel.ledger_entry disable trigger user;
truncate kernel.ledger_entry;
alter table kernel.ledger_entry enable trigger user;
delete from kernel.projection where name = 'ledger';
