create schema ratings;
grant usage on schema ratings to daftar_app;

-- What applicants think of finished cases, while each can still change it: under a keyed hash of
-- the case, which leads nobody to it who has not both the keys and the case. No time but a week.
create table ratings.rating (
  marker bytea primary key,
  service text not null,
  -- `PB-MHR/water`; empty where no office had a part in it.
  office text not null,
  segment text not null check (segment in ('person', 'guest')),
  score smallint not null check (score between 1 and 5),
  reason text,
  settles_on date not null
);
create index rating_by_week on ratings.rating (settles_on);
grant select, insert, update, delete on ratings.rating to daftar_app;

-- What they came to. `waiting` is what too few have said; it is told only together.
create table ratings.tally (
  service text not null,
  office text not null,
  segment text not null check (segment in ('person', 'guest')),
  year integer not null,
  told integer[] not null,
  waiting integer[] not null,
  -- Since when something waits.
  waits_since date,
  primary key (service, office, segment, year),
  check (array_length(told, 1) = 5 and array_length(waiting, 1) = 5)
);
grant select, insert, update on ratings.tally to daftar_app;

-- Why, for a service as a whole.
create table ratings.reason (
  service text not null,
  reason text not null,
  told integer not null default 0,
  waiting integer not null default 0,
  primary key (service, reason)
);
grant select, insert, update on ratings.reason to daftar_app;
