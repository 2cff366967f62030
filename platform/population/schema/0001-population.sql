-- The population: what is recorded of each person, never changed and never removed.
create schema population;
grant usage on schema population to daftar_app;

-- A person's shard key is the person's own id. `sealed` holds the fact and its evidence under the
-- person's own key; `commitment` binds them and a salt, so that the act's event in the log does.
create table population.entry (
  person_id text not null,
  seq int not null check (seq > 0),
  id text not null,
  kind text not null,
  -- For a correction: which entry no longer holds as it stands.
  corrects int check (corrects < seq),
  sealed bytea not null,
  commitment bytea not null,
  -- The act that wrote it.
  jurisdiction text not null,
  act_id text not null,
  recorded_at timestamptz not null,
  primary key (person_id, seq)
);
create index entry_act on population.entry (jurisdiction, act_id);
grant select, insert on population.entry to daftar_app;

-- How somebody is found by name and one more thing known of him: keyed hashes of both together.
-- An index of the entries, made again whenever they say something else.
create table population.name_key (
  key bytea not null,
  person_id text not null,
  primary key (key, person_id)
);
create index name_key_person on population.name_key (person_id);
grant select, insert, delete on population.name_key to daftar_app;

-- What one registrar asked for and another must approve. Its key is forgotten once it is decided:
-- what was approved stands in the entries.
create table population.proposal (
  jurisdiction text not null,
  id text not null,
  what text not null,
  data_key bytea,
  sealed bytea not null,
  -- Whom it is about, of those who are registered.
  persons text[] not null,
  made_by text not null,
  made_post text not null,
  made_at timestamptz not null,
  state text not null check (state in ('open', 'approved', 'refused', 'withdrawn')),
  decided_by text,
  decided_post text,
  decided_at timestamptz,
  primary key (jurisdiction, id),
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'open') = (data_key is not null)),
  check (state <> 'approved' or (decided_by <> made_by and decided_post <> made_post))
);
create index proposal_open on population.proposal (jurisdiction, made_at) where state = 'open';
create index proposal_persons on population.proposal using gin (persons) where state = 'open';
grant select, insert, update (state, data_key, decided_by, decided_post, decided_at)
  on population.proposal to daftar_app;

-- Every search by name: who asked, by what post, why, and how many it led to.
create table population.search (
  officer_id text not null,
  id text not null,
  jurisdiction text not null,
  post_id text not null,
  purpose text not null,
  found int not null,
  at timestamptz not null,
  primary key (officer_id, id)
);
create index search_at on population.search (officer_id, at);
grant select, insert on population.search to daftar_app;

-- Places by a code of our own, which stays when names and borders change: nested by hyphens, as
-- jurisdictions are. Codes are never reused; a place that is given up gets a last day.
create table population.place (
  code text primary key,
  kind text not null check (kind in
    ('province', 'division', 'district', 'tehsil', 'union-council', 'town', 'village')),
  name_en text not null,
  name_ur text not null,
  from_date date not null,
  to_date date check (to_date >= from_date)
);
grant select, insert, update (name_en, name_ur, to_date) on population.place to daftar_app;
