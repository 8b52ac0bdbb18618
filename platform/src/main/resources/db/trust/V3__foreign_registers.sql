-- Registers of other countries, as their files said on a day. A fact states the hash of each file and what came of its rows.
create table trust.foreign_register (
    sha256      text        primary key, -- of the file
    format      text        not null,
    title       text        not null,
    address     text        not null,
    as_of       text        not null, -- a day, a month or a year
    file_name   text        not null,
    row_count   integer     not null,
    loaded      integer     not null,
    refused     integer     not null,
    quarantined integer     not null,
    imported_at timestamptz not null,
    imported_by text        not null,
    fact_id     uuid        not null
);

create table trust.foreign_record (
    register  text     not null references trust.foreign_register on delete cascade,
    place     integer  not null, -- among the loaded rows
    line      integer  not null,
    source_id text     not null,
    numbered  boolean  not null,
    name      text     not null,
    body      text     not null,
    summary   text     not null,
    status    text     not null,
    date      text     not null, -- with the precision of the source; empty where it has none
    address   text     not null,
    words     tsvector not null,
    primary key (register, place)
);
create index foreign_record_words on trust.foreign_record using gin (words);

create table trust.foreign_refusal (
    register      text    not null references trust.foreign_register on delete cascade,
    place         integer not null, -- among the refused rows
    line          integer not null,
    column_number integer not null,
    header        text    not null,
    defect        text    not null,
    value         text    not null,
    primary key (register, place)
);
