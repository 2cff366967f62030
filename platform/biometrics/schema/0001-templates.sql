create schema biometrics;
grant usage on schema biometrics to daftar_app;

-- Which key sealed this database: compared at each start.
create table biometrics.vault (
  id int primary key check (id = 1),
  mark bytea not null
);
grant select, insert on biometrics.vault to daftar_app;

-- What a person is compared with: one for each place of the body. A new one overwrites the one
-- before; sealed is null once it was destroyed, so that copies in memory learn of it.
create table biometrics.template (
  person_id text not null,
  modality text not null check (modality in ('face', 'finger')),
  position text not null,
  format text not null,
  -- The largest record a finger may have, and never a picture.
  sealed bytea check (octet_length(sealed) <= 4096),
  quality smallint,
  capture_id text not null,
  taken_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (person_id, modality, position)
);
-- What changed since: how a gallery in memory follows.
create index template_changed on biometrics.template (changed_at, person_id);
grant select, insert on biometrics.template to daftar_app;
grant update (format, sealed, quality, capture_id, taken_at, changed_at)
  on biometrics.template to daftar_app;

-- What was taken of a person for one case: never the picture. The shard key is the person.
-- sealed: the template, or the reason of an exception; null once it became the person's template.
-- taken_by: the person who took it. assisted_by: the post of an officer who stood beside.
create table biometrics.capture (
  person_id text not null,
  id text not null,
  modality text not null check (modality in ('face', 'finger', 'exception')),
  position text not null,
  format text not null,
  sealed bytea check (octet_length(sealed) <= 4096),
  quality smallint check (quality between 0 and 100),
  liveness text not null,
  pad text not null,
  taken_by text not null,
  assisted_by text,
  taken_for_case text,
  taken_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > taken_at),
  matched boolean,
  score real,
  threshold real,
  compared_at timestamptz,
  searched_at timestamptz,
  used_by_case text,
  used_at timestamptz,
  primary key (person_id, id),
  check ((matched is null) = (compared_at is null)),
  check ((used_by_case is null) = (used_at is null))
);
create unique index capture_id on biometrics.capture (id);
create index capture_expiry on biometrics.capture (expires_at);
grant select, insert, delete on biometrics.capture to daftar_app;
grant update (sealed, matched, score, threshold, compared_at, searched_at, used_by_case, used_at)
  on biometrics.capture to daftar_app;

-- Whom a search found like a capture: for a human to judge. Goes with its capture.
create table biometrics.candidate (
  person_id text not null,
  capture_id text not null,
  candidate_id text not null,
  score real not null,
  verdict text check (verdict in ('same', 'another')),
  judged_by text,
  judged_at timestamptz,
  primary key (person_id, capture_id, candidate_id),
  check ((verdict is null) = (judged_at is null))
);
create index candidate_capture on biometrics.candidate (capture_id);
grant select, insert, delete on biometrics.candidate to daftar_app;
grant update (verdict, judged_by, judged_at) on biometrics.candidate to daftar_app;
