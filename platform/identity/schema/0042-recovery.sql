-- A person who has lost every way in is given a new start by two officers, at an office. The person
-- stays who they are: nothing here changes an identifier.
create table identity.recovery (
  jurisdiction text not null,
  id text not null,
  person_id text not null,
  -- Reason, evidence and, where it changes, the new phone: sealed.
  particulars bytea not null,
  prepared_by text not null,
  prepared_post text not null,
  prepared_at timestamptz not null,
  decision text check (decision in ('approved', 'refused')),
  decided_by text,
  decided_post text,
  decided_at timestamptz,
  primary key (jurisdiction, id),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  check (decided_by <> prepared_by)
);
create index recovery_open on identity.recovery (jurisdiction) where decision is null;
grant select, insert on identity.recovery to daftar_app;
grant update (decision, decided_by, decided_post, decided_at) on identity.recovery to daftar_app;
