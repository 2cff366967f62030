-- An identity centre: exceptions that a second officer decides, people compared at a counter, and
-- why an officer judged a candidate as he did.

create table biometrics.exception (
  person_id text not null,
  id text not null,
  -- What it stands for: a face, or any finger.
  position text not null check (position in ('face', 'unknown-finger')),
  -- Why it cannot be taken, and by what else the person is known.
  sealed bytea not null check (octet_length(sealed) <= 4096),
  jurisdiction text not null,
  asked_by text not null,
  asked_post text not null,
  case_id text,
  asked_at timestamptz not null,
  decision text check (decision in ('approved', 'refused')),
  decided_by text,
  decided_post text,
  decided_at timestamptz,
  primary key (person_id, id),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  check (decided_by <> asked_by)
);
create unique index exception_id on biometrics.exception (id);
create index exception_open on biometrics.exception (jurisdiction) where decision is null;
create index exception_age on biometrics.exception (asked_at);
grant select, insert, delete on biometrics.exception to daftar_app;
grant update (decision, decided_by, decided_post, decided_at) on biometrics.exception to daftar_app;

-- Only the answer: neither what was shown nor how near it came.
create table biometrics.counter_check (
  person_id text not null,
  id text not null,
  modality text not null check (modality in ('face', 'finger')),
  answer text not null check (answer in ('yes', 'no', 'unsure')),
  jurisdiction text not null,
  office_id text not null,
  checked_by text not null,
  checked_at timestamptz not null,
  -- The act for which it stood in for a second officer.
  stood_for text,
  primary key (person_id, id)
);
create index counter_check_age on biometrics.counter_check (checked_at);
grant select, insert, delete on biometrics.counter_check to daftar_app;
grant update (stood_for) on biometrics.counter_check to daftar_app;

alter table biometrics.candidate add column reason bytea
  check (octet_length(reason) <= 4096);
grant update (reason) on biometrics.candidate to daftar_app;

-- The question that it answered in its case, by which later steps know it.
alter table biometrics.capture add column used_as text;
grant update (used_as) on biometrics.capture to daftar_app;
create index capture_case on biometrics.capture (taken_for_case) where taken_for_case is not null;
create index capture_used on biometrics.capture (used_by_case) where used_by_case is not null;
