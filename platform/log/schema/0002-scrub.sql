-- What each recomputation of the whole record found. A night is claimed by one process: the
-- unique night lets in one, and one that stopped telling that it works loses it to another.
create table log.scrub (
  id text primary key,
  night date unique,
  started_at timestamptz not null,
  beat_at timestamptz not null,
  ended_at timestamptz,
  leaves bigint not null default 0,
  fault_count integer not null default 0,
  faults jsonb not null default '[]'
);
create index scrub_by_end on log.scrub (ended_at desc) where ended_at is not null;
grant select, insert on log.scrub to daftar_app;
grant update (id, started_at, beat_at, ended_at, leaves, fault_count, faults) on log.scrub
  to daftar_app;
