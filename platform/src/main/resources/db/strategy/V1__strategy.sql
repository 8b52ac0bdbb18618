-- The one number sequence of versions: claimed in the transaction that accepts, so that two acceptances cannot both win.
create table strategy.version_claim (
    version     integer primary key check (version > 0),
    claimed_at  timestamptz not null
);

-- Projection of strategy.version-accepted: which versions there were.
create table strategy.version (
    version     integer primary key,
    accepted_at timestamptz not null,
    accepted_by text not null,
    proposed_by text not null,
    title       text not null,
    origin      text not null,
    sha256      text not null,
    fact_id     uuid not null unique
);
create index version_accepted_at on strategy.version (accepted_at);

-- Projection of the same facts: each element in each of its states. A state holds from one version until another.
create table strategy.element (
    type          text    not null,
    id            text    not null,
    from_version  integer not null,
    until_version integer, -- exclusive; null while it holds
    body          text    not null,
    primary key (type, id, from_version)
);
create index element_until on strategy.element (until_version);

-- Projection: the order of the elements of a type, from a version on until the next order of that type.
create table strategy.element_order (
    version integer not null,
    type    text    not null,
    ids     text[]  not null,
    primary key (version, type)
);

-- Projection: what each version changed, element by element.
create table strategy.change (
    version integer not null,
    number  integer not null,
    type    text    not null,
    id      text    not null,
    kind    text    not null check (kind in ('ADDED', 'CHANGED', 'REMOVED')),
    primary key (version, number)
);
create index change_element on strategy.change (type, id, version);

-- Projection of strategy.observation-recorded and -withdrawn. Bitemporal: period is when the value held, recorded_at
-- and superseded_at are when the platform believed it.
create table strategy.observation (
    fact_id       uuid primary key,
    indicator     text not null,
    period        text not null,
    value         numeric not null,
    qualifier     text,
    source        text not null,
    quote         text not null,
    figure        text,
    note          text,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    superseded_at timestamptz,
    superseded_by uuid,
    withdrawn_because text
);
create index observation_indicator on strategy.observation (indicator, recorded_at);

-- Projection: full-text documents of the version in force, one per element and language.
create table strategy.search_document (
    language text not null,
    type     text not null,
    id       text not null,
    title    text not null,
    body     text not null,
    words    tsvector not null,
    primary key (language, type, id)
);
create index search_words on strategy.search_document using gin (words);

-- Changes waiting for a decision: working state of officers and publishers, not a projection.
create table strategy.proposal (
    id            uuid primary key,
    base_version  integer not null,
    title         text not null check (length(title) between 1 and 200),
    origin        text not null check (origin in ('form', 'folder')),
    changes       text not null, -- JSON array of {type, id, kind, body}
    status        text not null check (status in ('OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    proposed_at   timestamptz not null,
    proposed_by   text not null,
    decided_at    timestamptz,
    decided_by    text,
    decision_note text,
    version       integer, -- what accepting it made
    check ((status = 'OPEN') = (decided_at is null)),
    check ((status = 'ACCEPTED') = (version is not null))
);
create index proposal_status on strategy.proposal (status, proposed_at);

-- Claimed by whoever replaces or withdraws an observation, so that two officers cannot both correct the same one.
create table strategy.observation_claim (
    observation uuid primary key,
    claimed_at  timestamptz not null
);

-- Answers kept under the key that a client gave with its request, so that a repeated request has one effect.
create table strategy.kept_answer (
    actor          text not null,
    key            text not null,
    request_sha256 text not null,
    answer         text,
    created_at     timestamptz not null,
    primary key (actor, key)
);
