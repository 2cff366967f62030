-- A person may object: while it is restricted, his data are neither shared nor counted.
create table consent.restriction (
  person_id text not null,
  seq int not null,
  is_restricted boolean not null,
  at timestamptz not null,
  primary key (person_id, seq)
);

-- While an authority holds a person's data nothing of it is erased, whatever its age.
create table consent.hold (
  subject_id text not null,
  id text not null,
  number text not null,
  authority text not null,
  set_by text not null,
  set_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (subject_id, id),
  check (ends_at > set_at)
);

grant select, insert on consent.restriction, consent.hold to daftar_app;

-- Lines of the record of reads end after seven years, and cannot end sooner: the application has no
-- right to remove any, and this function takes none that is younger, whatever it is asked.
create function consent.end_reads(before timestamptz, most int) returns int
language sql security definer set search_path = pg_catalog as $$
  with ended as (
    delete from consent.read r
    where (r.subject_id, r.read_at, r.id) in (
      select subject_id, read_at, id from consent.read old
      where old.read_at < least(before, now()) - interval '7 years'
        and not exists (select from consent.hold h
          where h.subject_id = old.subject_id and h.ends_at > before)
      limit most)
    returning 1)
  select count(*)::int from ended
$$;
revoke all on function consent.end_reads(timestamptz, int) from public;
grant execute on function consent.end_reads(timestamptz, int) to daftar_app;
