-- For whom an account answers and how it is reached. The address is personal data: it enters no fact and no public page.
create table strategy.contact (
    username     text primary key,
    email        text   not null, -- empty where there is none
    language     text   not null check (language in ('fr', 'ar', 'zgh', 'en')),
    institutions text[] not null
);

-- What somebody is reminded of, each thing once in each of its stages: working state of each person, not a projection.
create table strategy.reminder (
    id            uuid primary key,
    username      text        not null,
    kind          text        not null,
    thing         text        not null, -- type/id of an element, or what waits
    day           date        not null, -- the deadline, or since when
    title         text        not null,
    made_at       timestamptz not null,
    done_at       timestamptz, -- the person is through with it
    snoozed_until date,
    closed_at     timestamptz, -- it is no longer so
    mail_day      date, -- of the letter in which it stands
    unique (username, kind, thing, day)
);
create index reminder_mail_day on strategy.reminder (username, mail_day);

-- At most one letter for each person and day; its name stays the same however often it is sent.
create table strategy.reminder_mail (
    username        text        not null,
    day             date        not null,
    message_id      text        not null unique,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    last_error      text        not null default '',
    primary key (username, day)
);
create index reminder_mail_waiting on strategy.reminder_mail (next_attempt_at) where sent_at is null;
