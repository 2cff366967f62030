-- population: the schema after all migrations. Made by `npm run docs`; do not edit.

create table population.correction_request (
  person_id text not null,
  id text not null,
  jurisdiction text not null,
  sealed bytea not null,
  asked_at timestamp with time zone not null,
  state text not null,
  answer bytea,
  answered_by text,
  answered_at timestamp with time zone,
  corrected_by integer,
  prepared_by text,
  prepared_at timestamp with time zone,
  prepared_post text,
  answered_post text,
  taken_back_at timestamp with time zone,
  constraint correction_request_answered CHECK (((state = ANY (ARRAY['corrected'::text, 'declined'::text])) = (answered_at IS NOT NULL))),
  constraint correction_request_check1 CHECK ((answered_by <> person_id)),
  constraint correction_request_check2 CHECK (((state <> 'corrected'::text) OR (corrected_by IS NOT NULL))) NOT VALID,
  constraint correction_request_check3 CHECK (((state <> 'declined'::text) OR ((prepared_by IS NOT NULL) AND (prepared_by <> answered_by)))) NOT VALID,
  constraint correction_request_check4 CHECK (((prepared_by IS NULL) = (prepared_at IS NULL))),
  constraint correction_request_check5 CHECK ((prepared_by <> person_id)),
  constraint correction_request_pkey PRIMARY KEY (person_id, id),
  constraint correction_request_prepared CHECK (((prepared_by IS NULL) = (prepared_post IS NULL))) NOT VALID,
  constraint correction_request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'corrected'::text, 'declined'::text, 'taken-back'::text]))),
  constraint correction_request_taken_back CHECK (((state = 'taken-back'::text) = (taken_back_at IS NOT NULL))),
  constraint correction_request_two_posts CHECK (((state <> 'declined'::text) OR ((prepared_post IS NOT NULL) AND (answered_post IS NOT NULL) AND (prepared_post <> answered_post)))) NOT VALID
);
CREATE INDEX correction_request_open ON population.correction_request USING btree (jurisdiction, asked_at) WHERE (state = 'open'::text);
CREATE INDEX correction_request_taken_back ON population.correction_request USING btree (jurisdiction, taken_back_at) WHERE (state = 'taken-back'::text);
grant insert, select on population.correction_request to daftar_app;
grant update (answer, answered_at, answered_by, answered_post, corrected_by, prepared_at, prepared_by, prepared_post, state, taken_back_at) on population.correction_request to daftar_app;

create table population.entry (
  person_id text not null,
  seq integer not null,
  id text not null,
  kind text not null,
  corrects integer,
  sealed bytea not null,
  commitment bytea not null,
  jurisdiction text not null,
  act_id text not null,
  recorded_at timestamp with time zone not null,
  constraint entry_check CHECK ((corrects < seq)),
  constraint entry_pkey PRIMARY KEY (person_id, seq),
  constraint entry_seq_check CHECK ((seq > 0))
);
CREATE INDEX entry_act ON population.entry USING btree (jurisdiction, act_id);
grant insert, select on population.entry to daftar_app;

create table population.name_key (
  key bytea not null,
  person_id text not null,
  constraint name_key_pkey PRIMARY KEY (key, person_id)
);
CREATE INDEX name_key_person ON population.name_key USING btree (person_id);
grant delete, insert, select on population.name_key to daftar_app;

create table population.place (
  code text not null,
  kind text not null,
  name_en text not null,
  name_ur text not null,
  from_date date not null,
  to_date date,
  constraint place_check CHECK ((to_date >= from_date)),
  constraint place_kind_check CHECK ((kind = ANY (ARRAY['province'::text, 'division'::text, 'district'::text, 'tehsil'::text, 'union-council'::text, 'town'::text, 'village'::text]))),
  constraint place_pkey PRIMARY KEY (code)
);
grant insert, select on population.place to daftar_app;
grant update (name_en, name_ur, to_date) on population.place to daftar_app;

create table population.proposal (
  jurisdiction text not null,
  id text not null,
  what text not null,
  data_key bytea,
  sealed bytea not null,
  persons text[] not null,
  made_by text not null,
  made_post text not null,
  made_at timestamp with time zone not null,
  state text not null,
  decided_by text,
  decided_post text,
  decided_at timestamp with time zone,
  constraint proposal_check CHECK (((state = 'open'::text) = (decided_at IS NULL))),
  constraint proposal_check1 CHECK (((state = 'open'::text) = (data_key IS NOT NULL))),
  constraint proposal_check2 CHECK (((state <> 'approved'::text) OR ((decided_by <> made_by) AND (decided_post <> made_post)))),
  constraint proposal_pkey PRIMARY KEY (jurisdiction, id),
  constraint proposal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text])))
);
CREATE INDEX proposal_approved ON population.proposal USING btree (jurisdiction, decided_at) WHERE (state = 'approved'::text);
CREATE INDEX proposal_open ON population.proposal USING btree (jurisdiction, made_at) WHERE (state = 'open'::text);
CREATE INDEX proposal_persons ON population.proposal USING gin (persons) WHERE (state = 'open'::text);
grant insert, select on population.proposal to daftar_app;
grant update (data_key, decided_at, decided_by, decided_post, state) on population.proposal to daftar_app;

create table population.search (
  officer_id text not null,
  id text not null,
  jurisdiction text not null,
  post_id text not null,
  purpose text not null,
  found integer not null,
  at timestamp with time zone not null,
  constraint search_pkey PRIMARY KEY (officer_id, id)
);
CREATE INDEX search_at ON population.search USING btree (officer_id, at);
grant insert, select on population.search to daftar_app;
