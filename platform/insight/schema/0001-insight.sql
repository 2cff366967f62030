create schema insight;
grant usage on schema insight to daftar_app;

-- How many cases of a day: by topic and place, by the office that had them, those that came again
-- at a place, and how many people said a word. No row leads to a case or to a person.
create table insight.day_count (
  service text not null,
  jurisdiction text not null,
  day date not null,
  kind text not null check (kind in ('topic', 'office', 'again', 'word')),
  subject text not null,
  -- Of a place that a case tells, else empty.
  place text not null,
  count integer not null check (count > 0),
  primary key (service, jurisdiction, day, kind, subject, place)
);
grant select, insert, delete on insight.day_count to daftar_app;

-- Days whose counting is over.
create table insight.counted_day (day date primary key);
grant select, insert, delete on insight.counted_day to daftar_app;

-- Who said a word lately: keyed hashes of the word, and of word and person together, so that nobody
-- counts twice and two words of one person cannot be told to be his. Gone after some days.
create table insight.said (
  word_hash bytea not null,
  who_hash bytea not null,
  service text not null,
  jurisdiction text not null,
  day date not null,
  primary key (word_hash, who_hash)
);
create index said_by_day on insight.said (day);
grant select, insert, update, delete on insight.said to daftar_app;

-- What a word is, written down only once enough people have said it.
create table insight.spelling (
  word_hash bytea primary key,
  word text not null
);
grant select, insert, delete on insight.spelling to daftar_app;

-- What a head reads: made once a day.
create table insight.report (
  service text not null,
  jurisdiction text not null,
  day date not null,
  content jsonb not null,
  primary key (service, jurisdiction)
);
grant select, insert, update on insight.report to daftar_app;

-- When what time brings was last done, held while it is done.
create table insight.round (what text primary key, at timestamptz not null);
grant select, insert, update on insight.round to daftar_app;
