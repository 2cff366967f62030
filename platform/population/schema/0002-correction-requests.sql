-- What a person says is wrong in his own entries, under his own key; a registrar answers, and
-- enters the correction as any other.
create table population.correction_request (
  person_id text not null,
  id text not null,
  -- Whose registrars answer.
  jurisdiction text not null,
  sealed bytea not null,
  asked_at timestamptz not null,
  state text not null check (state in ('open', 'corrected', 'declined')),
  answer bytea,
  answered_by text,
  answered_at timestamptz,
  primary key (person_id, id),
  check ((state = 'open') = (answered_at is null)),
  check (answered_by <> person_id)
);
create index correction_request_open on population.correction_request (jurisdiction, asked_at)
  where state = 'open';
grant select, insert, update (state, answer, answered_by, answered_at)
  on population.correction_request to daftar_app;
