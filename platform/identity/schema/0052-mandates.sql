-- One person acts for another: what was offered, which never changes, and what became of it. The
-- other side is found by the keyed hash of a CNIC, known to us or not, so that an offer tells
-- nobody who is registered here.
create table identity.mandate (
  id text primary key,
  kind text not null check (kind in ('child', 'parent', 'client', 'company')),
  offered_by text not null,
  offered_as text not null check (offered_as in ('grantor', 'grantee')),
  other_index bytea not null,
  services text[],
  actions text[],
  amount_max bigint check (amount_max > 0),
  from_date date not null,
  to_date date not null,
  -- Who the other side is, as it was typed, and what the mandate rests on.
  sealed bytea not null,
  offered_at timestamptz not null,
  check (to_date >= from_date)
);
create index mandate_offered_by on identity.mandate (offered_by);
create index mandate_other on identity.mandate (other_index);
grant select, insert on identity.mandate to daftar_app;

-- person_id: with `accepted` the other side of the mandate; else whoever did it, if anybody.
create table identity.mandate_event (
  mandate_id text not null,
  what text not null check (what in ('accepted', 'declined', 'revoked', 'ended')),
  person_id text,
  -- The officer who saw the evidence, where one accepts for a child or a company.
  by_officer text,
  why text check (why = 'death'),
  at timestamptz not null,
  primary key (mandate_id, what)
);
create index mandate_event_person on identity.mandate_event (person_id);
grant select, insert on identity.mandate_event to daftar_app;

-- For whom a session acts at this moment, and the name that its pages show, sealed.
alter table identity.session add column mandate_id text, add column mandate_name bytea;
grant update (mandate_id, mandate_name) on identity.session to daftar_app;

-- Who is no person and has rights: known by the number of its registration, which is public.
create table identity.organisation (
  id text primary key,
  number text not null unique,
  name text not null,
  registered_by text not null,
  registered_at timestamptz not null
);
grant select, insert on identity.organisation to daftar_app;
