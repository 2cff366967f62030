-- The record of reads: whose personal data was opened, when, by whom, for what. The application may
-- add to it and look at it, and never change or remove a line.

create schema consent;

create table consent.read (
  -- Whose data it was: the shard key, so that a person sees all of it in one place.
  subject_id text not null,
  read_at timestamptz not null,
  id uuid not null default gen_random_uuid(),
  reader_kind text not null
    check (reader_kind in ('officer', 'service', 'client', 'mandate', 'operator')),
  reader_id text not null,
  -- An officer's post and its office, as they were.
  jurisdiction text,
  office_id text,
  post_id text,
  purpose text not null,
  case_jurisdiction text,
  case_id text,
  -- The order that keeps this line from the person until it ends.
  order_id text,
  primary key (subject_id, read_at, id)
);

-- How many persons a reader opened of late.
create index read_by_reader on consent.read (reader_id, read_at);

grant usage on schema consent to daftar_app;
grant select, insert on consent.read to daftar_app;
