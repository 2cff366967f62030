create schema consultations;
grant usage on schema consultations to daftar_app;

-- A draft that a second officer has opened to the people, on the terms that were published: they
-- stay as they were, whatever becomes of the record.
create table consultations.round (
  -- The key of the published record.
  key text primary key,
  register text not null,
  jurisdiction text not null,
  terms jsonb not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  -- By when the office has to answer what was said.
  answer_due_at timestamptz not null,
  opened_at timestamptz not null,
  -- Whoever published or opened it says nothing of it as a citizen.
  published_by text not null,
  opened_by text not null,
  -- The acts that announced, closed and answered it.
  act text not null,
  closed_at timestamptz,
  outcome jsonb,
  overdue_at timestamptz,
  answered_at timestamptz,
  answer_act text,
  check ((closed_at is null) = (outcome is null)),
  check ((answered_at is null) = (answer_act is null)),
  check (answered_at is null or closed_at is not null)
);
create index round_open on consultations.round (closes_at) where closed_at is null;
create index round_awaited on consultations.round (answer_due_at) where answered_at is null;
grant select, insert, update (closed_at, outcome, overdue_at, answered_at, answer_act)
  on consultations.round to daftar_app;

-- What one person or company said, once. Whose it is leads to nobody once it is forgotten.
create table consultations.opinion (
  round text not null references consultations.round,
  id text not null,
  person_id text,
  -- Keyed hashes of round and person, and of round and phone.
  person_hash bytea,
  phone_hash bytea,
  level text not null check (level in ('verified', 'phone', 'organisation')),
  organisation text,
  area text not null,
  language text not null,
  -- The answers, sealed until the close counts them.
  sealed bytea not null,
  said_at timestamptz not null,
  told_at timestamptz,
  primary key (round, id),
  check ((organisation is null) = (level <> 'organisation'))
);
create unique index opinion_once on consultations.opinion (round, person_hash)
  where person_hash is not null;
create index opinion_by_person on consultations.opinion (person_id) where person_id is not null;
-- Whoever is still to hear of an answer, by the few rounds that have one.
create index opinion_untold on consultations.opinion (round)
  where told_at is null and person_id is not null;
create index opinion_by_phone on consultations.opinion (round, phone_hash)
  where phone_hash is not null;
grant select, insert, update, delete on consultations.opinion to daftar_app;

-- Its comments, each for itself: sealed as it was written, in clear once everybody may read it.
create table consultations.comment (
  round text not null,
  id text not null,
  opinion_id text not null,
  about text not null,
  sealed bytea not null,
  words text,
  state text not null check (state in ('waiting', 'published', 'withheld', 'appealed', 'upheld')),
  ground text,
  said_on date not null,
  -- Who lets this day pass without a word has let the comment through.
  due_at timestamptz not null,
  withheld_by text,
  primary key (round, id),
  unique (round, opinion_id, about),
  foreign key (round, opinion_id) references consultations.opinion (round, id) on delete cascade,
  check ((words is not null) = (state = 'published')),
  check ((ground is not null) = (state in ('withheld', 'appealed', 'upheld')))
);
create index comment_waiting on consultations.comment (due_at) where state = 'waiting';
grant select, insert, update, delete on consultations.comment to daftar_app;

-- What the office answers, subject by subject; a working paper until all of it is published.
create table consultations.reply (
  round text not null references consultations.round,
  about text not null,
  outcome text not null check (outcome in ('changed', 'kept')),
  said_en text,
  said_ur text,
  why_en text,
  why_ur text,
  text_en text,
  text_ur text,
  written_by text not null,
  written_at timestamptz not null,
  primary key (round, about)
);
grant select, insert, update on consultations.reply to daftar_app;
