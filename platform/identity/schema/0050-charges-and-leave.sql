-- A charge of somebody else's post: it counts on the days on which nobody holds the post himself.
alter table identity.holding
  add column charge text not null default 'own' check (charge in ('own', 'acting')),
  add check (charge = 'own' or to_date is not null);

-- Both days are included. Who is on leave has no rights by any post. Why stays with the office.
create table identity.leave (
  person_id text not null,
  from_date date not null,
  to_date date not null,
  primary key (person_id, from_date),
  check (to_date >= from_date - 1)
);
grant select, insert, update (to_date) on identity.leave to daftar_app;

-- What one officer proposes and another decides: the row is the exact change, and only the
-- decision is ever added to it.
create table identity.appointment (
  id text primary key,
  kind text not null check (kind in ('give', 'act', 'end', 'leave', 'return')),
  jurisdiction text not null,
  post_id text not null,
  person_id text not null,
  from_date date not null,
  to_date date,
  ground text not null,
  proposed_by text not null,
  proposed_post text,
  proposed_at timestamptz not null,
  decision text check (decision in ('approved', 'refused', 'withdrawn')),
  decided_by text,
  decided_post text,
  decided_at timestamptz,
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  check (decision = 'withdrawn' or decided_by <> proposed_by),
  check (decision is distinct from 'approved' or decided_by <> person_id),
  check (kind in ('leave', 'return') or proposed_by <> person_id)
);
-- The same change waits once.
create unique index appointment_waiting on identity.appointment
  (kind, jurisdiction, post_id, person_id, from_date) where decision is null;
create index appointment_place on identity.appointment (jurisdiction, proposed_at);
create index appointment_person on identity.appointment (person_id);
grant select, insert, update (decision, decided_by, decided_post, decided_at)
  on identity.appointment to daftar_app;
