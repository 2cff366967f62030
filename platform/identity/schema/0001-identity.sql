create schema identity;
grant usage on schema identity to daftar_app;

-- One row: proves at each start that the program holds the key this database was sealed with.
create table identity.vault (
  id smallint primary key check (id = 1),
  mark bytea not null
);
grant select, insert on identity.vault to daftar_app;

-- A person's shard key is the person's own id. The CNIC is searched by its keyed hash and kept,
-- with name and phone, sealed under the person's own key: without data_key nobody can read it.
create table identity.person (
  id text primary key,
  cnic_index bytea unique,
  data_key bytea,
  sealed bytea not null,
  language text not null check (language in ('en', 'ur')),
  created_at timestamptz not null,
  check ((cnic_index is null) = (data_key is null))
);
grant select, insert, update (cnic_index, data_key, sealed, language) on identity.person
  to daftar_app;

-- One row per CNIC that asked for a code, known to us or not, so that both are answered alike.
-- requested_at holds the newest requests within the daily limit, oldest first.
create table identity.code (
  subject bytea primary key,
  code_hash bytea not null,
  expires_at timestamptz not null,
  attempts int not null,
  used_at timestamptz,
  requested_at timestamptz[] not null
) with (fillfactor = 70);
grant select, insert, update, delete on identity.code to daftar_app;

-- Only the hash of a token is kept: who reads this table cannot sign in with it.
create table identity.session (
  token_hash bytea primary key,
  person_id text not null,
  kind text not null check (kind in ('citizen', 'officer')),
  assurance text not null check (assurance in ('basic', 'substantial', 'high')),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
) with (fillfactor = 70);
create index session_person on identity.session (person_id);
create index session_expiry on identity.session (expires_at);
grant select, insert, update (last_seen_at), delete on identity.session to daftar_app;

-- Bearer tokens of programs: each acts for one person or speaks for one bank.
create table identity.api_token (
  token_hash bytea primary key,
  person_id text,
  bank text,
  label text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  check ((person_id is null) <> (bank is null))
);
create index api_token_person on identity.api_token (person_id);
grant select, insert, delete on identity.api_token to daftar_app;

create table identity.office (
  jurisdiction text not null,
  id text not null,
  kind text not null,
  name_en text not null,
  name_ur text not null,
  parent_id text,
  primary key (jurisdiction, id)
);
grant select, insert on identity.office to daftar_app;

create table identity.post (
  jurisdiction text not null,
  id text not null,
  office_id text not null,
  role text not null,
  title_en text not null,
  title_ur text not null,
  primary key (jurisdiction, id)
);
create index post_office on identity.post (jurisdiction, office_id);
-- The right to update one column is what a row lock asks for; the program changes no post.
grant select, insert, update (title_en) on identity.post to daftar_app;

-- Both days are included. A posting is ended by giving it a last day, never by removing it.
create table identity.holding (
  jurisdiction text not null,
  post_id text not null,
  person_id text not null,
  from_date date not null,
  to_date date,
  primary key (jurisdiction, post_id, person_id, from_date),
  check (to_date >= from_date)
);
create index holding_person on identity.holding (person_id);
grant select, insert, update (to_date) on identity.holding to daftar_app;
