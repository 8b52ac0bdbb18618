-- Documents as they came. The bytes are kept under their hash and never change; what people say about them may.
create table strategy.document (
    sha256      text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes       bytea       not null,
    file_name   text        not null,
    format      text        not null,
    encoding    text        not null,
    language    text        not null,
    title       text        not null check (length(title) between 1 and 500),
    publisher   text        not null,
    published   text        not null,
    address     text        not null,
    text        text        not null,
    blocks      text        not null, -- JSON: what the text's parts are, by offsets
    remarks     text        not null, -- JSON: what was odd about the bytes
    left_out    integer     not null, -- figures beyond the number that an inbox takes
    received_at timestamptz not null,
    received_by text        not null,
    fact_id     uuid        not null unique
);
create index document_received on strategy.document (received_at);

-- Figures that were read out of documents and wait for a decision: working state of officers, not a projection.
create table strategy.candidate (
    document       text    not null references strategy.document,
    number         integer not null,
    start_offset   integer not null,
    end_offset     integer not null,
    sentence_start integer not null,
    sentence_end   integer not null,
    value          numeric not null,
    upper          numeric,
    unit           text    not null,
    dimension      text    not null,
    per            text,
    kind           text    not null,
    bound          text    not null,
    due            text,
    period         text,
    subject        text    not null,
    because        text    not null,
    status         text    not null check (status in ('OPEN', 'ACCEPTED', 'REJECTED')),
    fact_id        uuid, -- the decision
    link           text, -- the element that an accepted figure is tied to
    observation    uuid, -- the fact that an accepted observation made
    proposal       uuid references strategy.proposal, -- the change of the strategy that it asks for
    primary key (document, number),
    check ((status = 'OPEN') = (fact_id is null))
);
create index candidate_status on strategy.candidate (status, document, number);

-- Projection of strategy.figure-accepted: what the public may check.
create table strategy.accepted_figure (
    fact_id     uuid primary key,
    document    text        not null,
    link        text        not null, -- empty where it is tied to nothing
    body        text        not null, -- the fact's payload
    accepted_at timestamptz not null,
    accepted_by text        not null
);
create index accepted_figure_link on strategy.accepted_figure (link, accepted_at);

-- Projection of strategy.finding-decided: the latest word on each contradiction.
create table strategy.finding_decision (
    finding    text primary key,
    decision   text        not null check (decision in ('RESOLVED', 'EXPLAINED', 'OPEN')),
    note       text        not null,
    decided_at timestamptz not null,
    decided_by text        not null,
    fact_id    uuid        not null
);

alter table strategy.proposal drop constraint proposal_origin_check;
alter table strategy.proposal add constraint proposal_origin_check check (origin in ('form', 'folder', 'evidence'));
