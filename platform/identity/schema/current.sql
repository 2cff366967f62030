-- identity: the schema after all migrations. Made by `npm run docs`; do not edit.

create table identity.api_token (
  token_hash bytea not null,
  person_id text,
  bank text,
  label text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint api_token_check CHECK (((person_id IS NULL) <> (bank IS NULL))),
  constraint api_token_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX api_token_person ON identity.api_token USING btree (person_id);
grant delete, insert, select on identity.api_token to daftar_app;

create table identity.code_budget (
  subject bytea not null,
  asker bytea not null,
  requested_at timestamp with time zone[] not null,
  known_until timestamp with time zone,
  constraint code_budget_pkey PRIMARY KEY (subject, asker)
);
grant delete, insert, select, update on identity.code_budget to daftar_app;

create table identity.holding (
  jurisdiction text not null,
  post_id text not null,
  person_id text not null,
  from_date date not null,
  to_date date,
  constraint holding_check CHECK ((to_date >= from_date)),
  constraint holding_pkey PRIMARY KEY (jurisdiction, post_id, person_id, from_date)
);
CREATE INDEX holding_person ON identity.holding USING btree (person_id);
grant insert, select on identity.holding to daftar_app;
grant update (to_date) on identity.holding to daftar_app;

create table identity.installation (
  id integer not null default 1,
  issuer text not null,
  name_en text not null,
  name_ur text not null,
  biller_prefix text not null,
  log_name text,
  treasury_bank text,
  treasury_account text,
  constraint installation_biller_prefix_check CHECK ((biller_prefix ~ '^[0-9]{4}$'::text)),
  constraint installation_check CHECK (((treasury_bank IS NULL) = (treasury_account IS NULL))),
  constraint installation_id_check CHECK ((id = 1)),
  constraint installation_pkey PRIMARY KEY (id)
);
grant insert, select, update on identity.installation to daftar_app;

create table identity.jurisdiction (
  code text not null,
  number integer not null,
  name_en text not null,
  name_ur text not null,
  calendar jsonb not null,
  constraint jurisdiction_number_check CHECK (((number >= 0) AND (number <= 99))),
  constraint jurisdiction_number_key UNIQUE (number),
  constraint jurisdiction_pkey PRIMARY KEY (code)
);
grant insert, select on identity.jurisdiction to daftar_app;
grant update (calendar, name_en, name_ur) on identity.jurisdiction to daftar_app;

create table identity.office (
  jurisdiction text not null,
  id text not null,
  kind text not null,
  name_en text not null,
  name_ur text not null,
  parent_id text,
  constraint office_pkey PRIMARY KEY (jurisdiction, id)
);
grant insert, select on identity.office to daftar_app;
grant update (kind, name_en, name_ur, parent_id) on identity.office to daftar_app;

create table identity.person (
  id text not null,
  cnic_index bytea,
  data_key bytea,
  sealed bytea not null,
  language text not null,
  created_at timestamp with time zone not null,
  constraint person_check CHECK (((cnic_index IS NULL) = (data_key IS NULL))),
  constraint person_cnic_index_key UNIQUE (cnic_index),
  constraint person_language_check CHECK ((language = ANY (ARRAY['en'::text, 'ur'::text]))),
  constraint person_pkey PRIMARY KEY (id)
);
grant insert, select on identity.person to daftar_app;
grant update (cnic_index, data_key, language, sealed) on identity.person to daftar_app;

create table identity.post (
  jurisdiction text not null,
  id text not null,
  office_id text not null,
  role text not null,
  title_en text not null,
  title_ur text not null,
  constraint post_pkey PRIMARY KEY (jurisdiction, id)
);
CREATE INDEX post_office ON identity.post USING btree (jurisdiction, office_id);
grant insert, select on identity.post to daftar_app;
grant update (title_en, title_ur) on identity.post to daftar_app;

create table identity.session (
  token_hash bytea not null,
  person_id text not null,
  kind text not null,
  assurance text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  id text not null,
  amr text[] not null,
  authenticated_at timestamp with time zone not null,
  device text not null,
  constraint session_assurance_check CHECK ((assurance = ANY (ARRAY['basic'::text, 'substantial'::text, 'high'::text]))),
  constraint session_device_check CHECK ((length(device) <= 80)),
  constraint session_kind_check CHECK ((kind = ANY (ARRAY['citizen'::text, 'officer'::text]))),
  constraint session_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX session_expiry ON identity.session USING btree (expires_at);
CREATE INDEX session_person ON identity.session USING btree (person_id);
CREATE UNIQUE INDEX session_id ON identity.session USING btree (id);
grant delete, insert, select on identity.session to daftar_app;
grant update (last_seen_at) on identity.session to daftar_app;

create table identity.sign_in_code (
  challenge text not null,
  subject bytea not null,
  asker bytea not null,
  code_hash bytea not null,
  expires_at timestamp with time zone not null,
  attempts integer not null,
  used_at timestamp with time zone,
  constraint sign_in_code_challenge_check CHECK (((length(challenge) >= 16) AND (length(challenge) <= 40))),
  constraint sign_in_code_pkey PRIMARY KEY (challenge)
);
CREATE INDEX sign_in_code_expiry ON identity.sign_in_code USING btree (expires_at);
grant delete, insert, select on identity.sign_in_code to daftar_app;
grant update (attempts, used_at) on identity.sign_in_code to daftar_app;

create table identity.vault (
  id smallint not null,
  mark bytea not null,
  constraint vault_id_check CHECK ((id = 1)),
  constraint vault_pkey PRIMARY KEY (id)
);
grant insert, select on identity.vault to daftar_app;
