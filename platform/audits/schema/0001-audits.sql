create schema audits;
grant usage on schema audits to daftar_app;

-- Every closing of a case of which some are audited, drawn or not: so that anybody can count how
-- many were drawn of how many. Written with the step that closed it, and never changed.
create table audits.closing (
  jurisdiction text not null,
  case_id text not null,
  -- The step that closed it.
  seq integer not null,
  service text not null,
  -- The office that had it: `PB-MHR/water`; empty where none had.
  office text not null,
  closed_on date not null,
  is_drawn boolean not null,
  primary key (jurisdiction, case_id, seq)
);
create index closing_by_day on audits.closing (service, closed_on);
grant select, insert on audits.closing to daftar_app;

-- What was drawn: another office calls the citizen.
create table audits.audit (
  id text primary key,
  jurisdiction text not null,
  case_id text not null,
  seq integer not null,
  service text not null,
  office text not null,
  -- The office that calls; none while there is none that never had the case.
  auditing text,
  due_at timestamptz not null,
  outcome text check (outcome in ('upheld', 'not-done', 'unreached', 'declined', 'overtaken')),
  -- What the citizen answered, under the case's own key: it goes with the case.
  sealed bytea,
  ended_at timestamptz,
  ended_by text,
  ended_post text,
  -- Whether the citizen said that he was pressed; only where he was reached.
  was_pressed boolean,
  -- When the case was opened again, where it had to be.
  reopened_at timestamptz,
  is_counted boolean not null default false,
  check ((outcome is null) = (ended_at is null)),
  foreign key (jurisdiction, case_id, seq) references audits.closing
);
create index audit_open on audits.audit (auditing, due_at) where outcome is null;
create index audit_of_case on audits.audit (jurisdiction, case_id);
create index audit_to_count on audits.audit (ended_at) where outcome is not null and not is_counted;
create index audit_to_reopen on audits.audit (ended_at)
  where outcome = 'not-done' and reopened_at is null;
grant select, insert, update (auditing, outcome, sealed, ended_at, ended_by, ended_post,
  was_pressed, reopened_at, is_counted) on audits.audit to daftar_app;

-- On which days the citizen was called: one call a day.
create table audits.call (
  audit_id text not null references audits.audit,
  day date not null,
  called_by text not null,
  post_id text not null,
  at timestamptz not null,
  was_answered boolean,
  primary key (audit_id, day)
);
grant select, insert, update (was_answered) on audits.call to daftar_app;

-- What audits came to, told ten at a time: upheld, not done, unreached, declined, overtaken.
create table audits.tally (
  service text not null,
  office text not null,
  year integer not null,
  told integer[] not null,
  waiting integer[] not null,
  waits_since date,
  primary key (service, office, year)
);
grant select, insert, update on audits.tally to daftar_app;
