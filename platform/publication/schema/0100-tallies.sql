-- How many public cases there are at each place, by what the map can be narrowed to: brought up to
-- date now and then, so that a map costs the same however many cases there are.
create table publication.tally (
  jurisdiction text not null,
  -- Empty where a case names none.
  place text not null,
  service text not null,
  topic text not null,
  stage text not null,
  -- The first day of the month in which they were handed in.
  month date not null,
  cases int not null,
  primary key (jurisdiction, place, service, topic, stage, month)
);
grant select, insert, update, delete on publication.tally to daftar_app;

alter table publication.counted add column took_ms int not null default 0;

-- The newest of a place, for the fields of its grid.
create index public_by_place on publication.case (jurisdiction, place, id desc) where is_public;

-- A coarser grid than before: some 250 metres.
update publication.case
set lat = round((lat * 400)::numeric) / 400::float8, lon = round((lon * 400)::numeric) / 400::float8
where lat is not null;
