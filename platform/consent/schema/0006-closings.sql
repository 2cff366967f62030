-- The lines of each hour are closed by a digest, whose act the public log seals: a line that
-- anybody takes out, changes or writes in afterwards shows.
create table consent.closing (
  starts_at timestamptz primary key,
  ends_at timestamptz not null,
  reads bigint not null,
  digest bytea not null,
  -- The act that bound it.
  act text not null,
  check (ends_at > starts_at)
);
grant select, insert on consent.closing to daftar_app;

-- Rows come in nearly the order of time: a few pages of it tell where an hour lies.
create index read_by_time on consent.read using brin (read_at) with (autosummarize = on);
