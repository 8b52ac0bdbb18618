-- The facts of all dossiers, as projected: what pages fold. Personal data stand here as long as nobody erases them; erasure
-- computes all of it anew.
create table trust.step (
    position    bigint      primary key,
    fact_id     uuid        not null unique,
    system      text        not null,
    type        text        not null,
    recorded_at timestamptz not null,
    actor       text        not null,
    visibility  text        not null check (visibility in ('PUBLIC', 'RESTRICTED')),
    payload     text        not null -- canonical JSON
);
create index step_system on trust.step (system, position);

-- The sectors of the strategy, each with the moments from which it had a name; null where it was removed.
create table trust.sector (
    id    text        not null,
    since timestamptz not null,
    place integer     not null,
    name  text, -- texts by language, as JSON
    primary key (id, since)
);

-- Rulesets that were adopted beside those that the platform ships with. A fact states the hash of each.
create table trust.ruleset (
    id         text        not null,
    version    text        not null,
    sha256     text        not null,
    content    bytea       not null,
    adopted_at timestamptz not null,
    primary key (id, version)
);
