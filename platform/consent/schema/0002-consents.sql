-- What a person agreed to, and took back: events, from which the state is computed (CN-5).
create table consent.event (
  person_id text not null,
  consent_id text not null,
  -- 1 where it was given, 2 where it was withdrawn: a consent is withdrawn once.
  seq smallint not null check (seq in (1, 2)),
  kind text not null check ((seq = 1) = (kind = 'given')),
  at timestamptz not null,
  -- Where it was given: to whom, and until when at most.
  client_id text,
  ends_at timestamptz,
  -- As the person read it: who, for what, which data, in both languages.
  said jsonb,
  primary key (person_id, consent_id, seq),
  check ((seq = 1) = (client_id is not null and ends_at is not null and said is not null))
);
create index event_by_consent on consent.event (consent_id);
create index event_by_client on consent.event (person_id, client_id);

-- An order of a court or an inquiry that keeps readings from the person until it ends: asked by one
-- officer, approved by another.
create table consent.reading_order (
  id text primary key,
  number text not null,
  authority text not null,
  subject_id text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  ends_at timestamptz not null,
  check (ends_at > asked_at)
);
create table consent.order_approval (
  order_id text primary key,
  approved_by text not null,
  approved_at timestamptz not null
);

grant select, insert on consent.event, consent.reading_order, consent.order_approval to daftar_app;
