-- Cases: one row as it stands now, and the append-only events that made it so.
create schema cases;

create table cases.case (
  jurisdiction text not null,
  id text not null,
  service text not null,
  state text not null,
  seq integer not null,
  applicant_id text,
  language text not null,
  data_key bytea,
  sealed bytea,
  facts jsonb not null,
  record_key text,
  post_id text,
  deadline_at timestamptz,
  escalations smallint not null default 0,
  clock_action text,
  clock_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (jurisdiction, id),
  -- Exactly one responsible post and one deadline while an officer must act.
  check ((post_id is null) = (deadline_at is null)),
  check ((clock_action is null) = (clock_at is null))
) with (fillfactor = 85);
create index case_by_applicant on cases.case (applicant_id, id) where applicant_id is not null;
create index case_by_post on cases.case (post_id, deadline_at) where post_id is not null;
create index case_by_clock on cases.case (clock_at) where clock_at is not null;

create table cases.event (
  jurisdiction text not null,
  case_id text not null,
  seq integer not null check (seq > 0),
  action text not null,
  actor_kind text not null,
  actor_id text not null,
  post_id text,
  from_state text,
  to_state text not null,
  facts jsonb not null,
  sealed bytea,
  commitment bytea not null,
  salt bytea,
  at timestamptz not null,
  primary key (jurisdiction, case_id, seq)
);

-- Answers not yet handed in: a working paper, not an act; kept so that nothing typed is lost.
create table cases.draft (
  id text primary key,
  jurisdiction text not null,
  service text not null,
  applicant_id text not null,
  sealed bytea not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index draft_by_applicant on cases.draft (applicant_id, updated_at desc);

-- The answer once given to a request's key, so that a repeated request gets it again.
create table cases.request (
  actor_id text not null,
  key text not null,
  body_hash bytea not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (actor_id, key)
);

grant usage on schema cases to daftar_app;
grant select, insert on cases.case to daftar_app;
-- Who applied, for what and with which answers can never be written over.
grant update (state, seq, facts, record_key, post_id, deadline_at, escalations, clock_action,
  clock_at, updated_at) on cases.case to daftar_app;
grant select, insert on cases.event, cases.request to daftar_app;
grant select, insert, update, delete on cases.draft to daftar_app;
