create schema publication;
grant usage on schema publication to daftar_app;

-- What anybody may know of a case, in one row: no person, no word that somebody wrote. Of a case
-- that is not public only what figures count: its place is not told.
create table publication.case (
  jurisdiction text not null,
  id text not null,
  service text not null,
  topic text not null,
  is_public boolean not null,
  place text,
  -- Degrees with three decimals: about a hundred metres.
  lat double precision,
  lon double precision,
  opened_on date not null,
  stage text not null check (stage in ('open', 'answered', 'confirmed', 'disputed', 'unconfirmed',
    'withdrawn', 'joined', 'refused')),
  -- The office that has it, and the one that it is counted for.
  office text,
  counts_for text,
  passed_on int not null,
  levels int not null,
  breached int not null,
  disputed int not null,
  deadline_on date,
  answered_on date,
  ended_on date,
  voices int not null default 0,
  primary key (jurisdiction, id),
  check (is_public or (place is null and lat is null)),
  check ((lat is null) = (lon is null))
);
create index public_by_time on publication.case (id desc) where is_public;
create index public_by_topic on publication.case (service, topic, id desc) where is_public;
create index counted_by_day on publication.case (opened_on);
grant select, insert, update, delete on publication.case to daftar_app;

-- Who says "me too": a keyed hash of person and case together, so that no two can be joined.
create table publication.voice (
  jurisdiction text not null,
  case_id text not null,
  voice_hash bytea not null,
  primary key (jurisdiction, case_id, voice_hash)
);
grant select, insert, delete on publication.voice to daftar_app;

-- Who wants to hear of a case, in which language, and what he has heard last.
create table publication.follow (
  jurisdiction text not null,
  case_id text not null,
  person_id text not null,
  language text not null,
  told_stage text not null,
  since timestamptz not null,
  primary key (jurisdiction, case_id, person_id)
);
create index follow_by_person on publication.follow (person_id);
grant select, insert, update, delete on publication.follow to daftar_app;

-- What offices came to, counted now and then: the last year, by office and by topic.
create table publication.figure (
  service text not null,
  kind text not null check (kind in ('office', 'topic')),
  subject text not null,
  counts jsonb not null,
  primary key (service, kind, subject)
);
grant select, insert, delete on publication.figure to daftar_app;

create table publication.counted (
  what text primary key,
  at timestamptz not null
);
grant select, insert, update on publication.counted to daftar_app;
