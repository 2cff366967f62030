-- The public log. Leaves wait in a queue; the sequencer moves them, in one transaction, to the row
-- that is their place in the log. A row is in one of the two tables, so no cursor can skip one.

create schema log;

create table log.pending (
  id text primary key,
  act text not null unique,
  entry bytea not null,
  recorded_at timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000);

-- The log itself: gapless, and one leaf for each official act.
create table log.leaf (
  index bigint primary key check (index >= 0),
  act text not null unique,
  entry bytea not null,
  recorded_at timestamptz not null,
  sealed_at timestamptz not null
);

-- A second leaf for an act that has one already: kept as evidence, never sealed. Always empty
-- unless a caller broke the rule, so a row here is an alarm.
create table log.contested (
  id text primary key,
  act text not null,
  entry bytea not null,
  recorded_at timestamptz not null,
  refused_at timestamptz not null
);

-- Whoever holds this one row's lock is the sequencer.
create table log.sequencer (name text primary key);
insert into log.sequencer (name) values ('sequencer');

grant usage on schema log to daftar_app;
grant select, insert, delete on log.pending to daftar_app;
grant select, insert on log.leaf, log.contested to daftar_app;
grant select, update on log.sequencer to daftar_app;
