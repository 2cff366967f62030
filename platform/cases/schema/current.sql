-- cases: the schema after all migrations. Made by `npm run docs`; do not edit.

create table cases.case (
  jurisdiction text not null,
  id text not null,
  service text not null,
  state text not null,
  seq integer not null,
  applicant_id text,
  language text not null,
  data_key bytea,
  sealed bytea,
  facts jsonb not null,
  record_key text,
  post_id text,
  deadline_at timestamp with time zone,
  escalations smallint not null default 0,
  clock_action text,
  clock_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint case_check CHECK (((post_id IS NULL) = (deadline_at IS NULL))),
  constraint case_check1 CHECK (((clock_action IS NULL) = (clock_at IS NULL))),
  constraint case_pkey PRIMARY KEY (jurisdiction, id)
);
CREATE INDEX case_by_applicant ON cases."case" USING btree (applicant_id, id) WHERE (applicant_id IS NOT NULL);
CREATE INDEX case_by_clock ON cases."case" USING btree (clock_at) WHERE (clock_at IS NOT NULL);
CREATE INDEX case_by_deadline ON cases."case" USING btree (deadline_at) WHERE (post_id IS NOT NULL);
CREATE INDEX case_by_end ON cases."case" USING btree (updated_at) WHERE ((data_key IS NOT NULL) AND (record_key IS NULL) AND (clock_at IS NULL) AND (deadline_at IS NULL));
CREATE INDEX case_by_post ON cases."case" USING btree (post_id, deadline_at) WHERE (post_id IS NOT NULL);
CREATE INDEX case_by_task ON cases."case" USING gin (((facts #> '{links,tasks}'::text[])) jsonb_path_ops) WHERE ((facts #> '{links,tasks}'::text[]) IS NOT NULL);
grant insert, select on cases.case to daftar_app;
grant update (clock_action, clock_at, data_key, deadline_at, escalations, facts, post_id, record_key, sealed, seq, state, updated_at) on cases.case to daftar_app;

create table cases.draft (
  id text not null,
  jurisdiction text not null,
  service text not null,
  applicant_id text not null,
  sealed bytea not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint draft_pkey PRIMARY KEY (id)
);
CREATE INDEX draft_by_applicant ON cases.draft USING btree (applicant_id, updated_at DESC);
grant delete, insert, select, update on cases.draft to daftar_app;

create table cases.event (
  jurisdiction text not null,
  case_id text not null,
  seq integer not null,
  action text not null,
  actor_kind text not null,
  actor_id text not null,
  post_id text,
  from_state text,
  to_state text not null,
  facts jsonb not null,
  sealed bytea,
  commitment bytea not null,
  salt bytea,
  at timestamp with time zone not null,
  constraint event_pkey PRIMARY KEY (jurisdiction, case_id, seq),
  constraint event_seq_check CHECK ((seq > 0))
);
grant insert, select on cases.event to daftar_app;

create table cases.found_by (
  key bytea not null,
  jurisdiction text not null,
  case_id text not null,
  constraint found_by_pkey PRIMARY KEY (key, jurisdiction, case_id)
);
CREATE INDEX found_by_case ON cases.found_by USING btree (case_id);
grant delete, insert, select on cases.found_by to daftar_app;

create table cases.handed (
  person_id text not null,
  jurisdiction text not null,
  case_id text not null,
  post_id text not null,
  how text not null,
  told_at timestamp with time zone,
  office text,
  constraint handed_how_check CHECK ((how = ANY (ARRAY['passed'::text, 'given'::text, 'disputed'::text, 'raised'::text, 'parted'::text, 'asked'::text]))),
  constraint handed_office_check CHECK (((how = 'asked'::text) = (office IS NOT NULL))),
  constraint handed_pkey PRIMARY KEY (person_id, jurisdiction, case_id)
);
grant delete, insert, select, update on cases.handed to daftar_app;

create table cases.note (
  jurisdiction text not null,
  case_id text not null,
  seq integer not null,
  author_id text not null,
  post_id text not null,
  sealed bytea not null,
  at timestamp with time zone not null,
  constraint note_pkey PRIMARY KEY (jurisdiction, case_id, seq),
  constraint note_seq_check CHECK ((seq > 0))
);
grant insert, select on cases.note to daftar_app;

create table cases.opened (
  day date not null,
  subject bytea not null,
  number integer not null,
  constraint opened_pkey PRIMARY KEY (day, subject)
);
grant delete, insert, select, update on cases.opened to daftar_app;

create table cases.request (
  actor_id text not null,
  key text not null,
  body_hash bytea not null,
  answer jsonb not null,
  at timestamp with time zone not null,
  constraint request_pkey PRIMARY KEY (actor_id, key)
);
grant insert, select on cases.request to daftar_app;

create table cases.saved_filter (
  person_id text not null,
  id text not null,
  jurisdiction text not null,
  post_id text not null,
  name text not null,
  query text not null,
  saved_at timestamp with time zone not null,
  constraint saved_filter_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40))),
  constraint saved_filter_pkey PRIMARY KEY (person_id, id),
  constraint saved_filter_query_check CHECK ((length(query) <= 500))
);
grant delete, insert, select on cases.saved_filter to daftar_app;

create table cases.template (
  jurisdiction text not null,
  office_id text not null,
  id text not null,
  service text not null,
  action text not null,
  title_en text not null,
  title_ur text not null,
  words_en text not null,
  words_ur text not null,
  published_by text not null,
  published_post text not null,
  published_at timestamp with time zone not null,
  withdrawn_by text,
  withdrawn_at timestamp with time zone,
  constraint template_check CHECK (((withdrawn_by IS NULL) = (withdrawn_at IS NULL))),
  constraint template_pkey PRIMARY KEY (jurisdiction, office_id, id)
);
grant insert, select on cases.template to daftar_app;
grant update (withdrawn_at, withdrawn_by) on cases.template to daftar_app;

create table cases.to_find (
  jurisdiction text not null,
  case_id text not null,
  constraint to_find_pkey PRIMARY KEY (jurisdiction, case_id)
);
grant delete, insert, select, update on cases.to_find to daftar_app;

create table cases.words (
  id text not null,
  content jsonb not null,
  constraint words_pkey PRIMARY KEY (id)
);
grant insert, select on cases.words to daftar_app;
