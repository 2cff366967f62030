-- At a counter somebody lets one officer at one post apply for him, once, for half an hour. It is
-- asked for with a CNIC; the row is the same whether anybody here has it.
create table identity.visit (
  id text primary key,
  person_id text,
  officer_id text not null,
  jurisdiction text not null,
  post_id text not null,
  service text not null,
  code_hash bytea not null,
  attempts integer not null default 0,
  asked_at timestamptz not null,
  ask_ends_at timestamptz not null,
  -- From here the person has agreed: with the code, or on a page of his own.
  begun_at timestamptz,
  ends_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('person', 'officer')),
  -- The one application that was made in it.
  used_at timestamptz,
  case_jurisdiction text,
  case_id text,
  check ((begun_at is null) = (ends_at is null)),
  check (begun_at is null or person_id is not null),
  check (used_at is null or begun_at is not null),
  check ((used_at is null) = (case_id is null) and (ended_at is null) = (ended_by is null)),
  check (person_id <> officer_id)
);
create index visit_person on identity.visit (person_id);
create index visit_officer on identity.visit (officer_id, asked_at);
grant select, insert, update (attempts, begun_at, ends_at, ended_at, ended_by, used_at,
  case_jurisdiction, case_id) on identity.visit to daftar_app;
