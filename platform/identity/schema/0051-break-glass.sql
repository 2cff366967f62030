-- An emergency: one officer asks to see one person or one case, another lets him, a third looks
-- into it afterwards. Until that has happened in time, the asker's posts rest.
create table identity.break_glass (
  id text primary key,
  jurisdiction text not null,
  person_id text,
  case_jurisdiction text,
  case_id text,
  reason text not null,
  asked_by text not null,
  asked_post text not null,
  asked_at timestamptz not null,
  allowed_by text,
  allowed_post text,
  allowed_at timestamptz,
  ends_at timestamptz,
  review_due date,
  reviewed_by text,
  reviewed_post text,
  reviewed_at timestamptz,
  finding text check (finding in ('justified', 'unjustified')),
  -- One person or one case.
  check ((person_id is null) <> (case_id is null)),
  check ((case_id is null) = (case_jurisdiction is null)),
  check (allowed_by <> asked_by),
  check ((allowed_by is null) = (ends_at is null) and (allowed_by is null) = (review_due is null)),
  check (ends_at <= allowed_at + interval '60 minutes'),
  check (reviewed_by <> asked_by and reviewed_by <> allowed_by),
  check ((reviewed_by is null) = (finding is null))
);
create index break_glass_place on identity.break_glass (jurisdiction, asked_at);
create index break_glass_open on identity.break_glass (asked_by)
  where allowed_by is not null and reviewed_by is null;
grant select, insert, update (allowed_by, allowed_post, allowed_at, ends_at, review_due,
  reviewed_by, reviewed_post, reviewed_at, finding) on identity.break_glass to daftar_app;
