-- consent: the schema after all migrations. Made by `npm run docs`; do not edit.

create table consent.closing (
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  reads bigint not null,
  digest bytea not null,
  act text not null,
  constraint closing_check CHECK ((ends_at > starts_at)),
  constraint closing_pkey PRIMARY KEY (starts_at)
);
grant insert, select on consent.closing to daftar_app;

create table consent.event (
  person_id text not null,
  consent_id text not null,
  seq smallint not null,
  kind text not null,
  at timestamp with time zone not null,
  client_id text,
  ends_at timestamp with time zone,
  said jsonb,
  constraint event_check CHECK (((seq = 1) = (kind = 'given'::text))),
  constraint event_check1 CHECK (((seq = 1) = ((client_id IS NOT NULL) AND (ends_at IS NOT NULL) AND (said IS NOT NULL)))),
  constraint event_pkey PRIMARY KEY (person_id, consent_id, seq),
  constraint event_seq_check CHECK ((seq = ANY (ARRAY[1, 2])))
);
CREATE INDEX event_by_client ON consent.event USING btree (person_id, client_id);
CREATE INDEX event_by_consent ON consent.event USING btree (consent_id);
grant insert, select on consent.event to daftar_app;

create table consent.hold (
  subject_id text not null,
  id text not null,
  number text not null,
  authority text not null,
  set_by text not null,
  set_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint hold_check CHECK ((ends_at > set_at)),
  constraint hold_pkey PRIMARY KEY (subject_id, id)
);
grant insert, select on consent.hold to daftar_app;

create table consent.kin_read (
  subject_id text not null,
  reader_id text not null,
  at timestamp with time zone not null,
  jurisdiction text not null,
  post_id text not null,
  constraint kin_read_pkey PRIMARY KEY (subject_id, reader_id, at)
);
CREATE INDEX kin_read_by_place ON consent.kin_read USING btree (jurisdiction, at);
grant insert, select on consent.kin_read to daftar_app;

create table consent.many_reads (
  officer_id text not null,
  at timestamp with time zone not null,
  jurisdiction text not null,
  post_id text not null,
  persons integer not null,
  reason text not null,
  constraint many_reads_pkey PRIMARY KEY (officer_id, at)
);
CREATE INDEX many_reads_by_place ON consent.many_reads USING btree (jurisdiction, at);
grant insert, select on consent.many_reads to daftar_app;

create table consent.order_approval (
  order_id text not null,
  approved_by text not null,
  approved_at timestamp with time zone not null,
  approved_post text not null,
  constraint order_approval_pkey PRIMARY KEY (order_id)
);
grant insert, select on consent.order_approval to daftar_app;

create table consent.read (
  subject_id text not null,
  read_at timestamp with time zone not null,
  id uuid not null default gen_random_uuid(),
  reader_kind text not null,
  reader_id text not null,
  jurisdiction text,
  office_id text,
  post_id text,
  purpose text not null,
  case_jurisdiction text,
  case_id text,
  order_id text,
  constraint read_pkey PRIMARY KEY (subject_id, read_at, id),
  constraint read_reader_kind_check CHECK ((reader_kind = ANY (ARRAY['officer'::text, 'service'::text, 'client'::text, 'mandate'::text, 'applicant'::text, 'operator'::text])))
);
CREATE INDEX read_by_reader ON consent.read USING btree (reader_id, read_at);
CREATE INDEX read_by_time ON consent.read USING brin (read_at) WITH (autosummarize='on');
CREATE INDEX read_of_oneself ON consent.read USING btree (jurisdiction, read_at) WHERE ((reader_kind = 'officer'::text) AND (reader_id = subject_id));
CREATE INDEX read_without_case ON consent.read USING btree (jurisdiction, read_at) WHERE ((reader_kind = 'officer'::text) AND (case_id IS NULL));
grant insert, select on consent.read to daftar_app;

create table consent.reading_order (
  id text not null,
  number text not null,
  authority text not null,
  subject_id text not null,
  asked_by text not null,
  asked_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  jurisdiction text not null,
  asked_post text not null,
  law text not null,
  constraint reading_order_check CHECK ((ends_at > asked_at)),
  constraint reading_order_check1 CHECK ((asked_by <> subject_id)),
  constraint reading_order_pkey PRIMARY KEY (id)
);
CREATE INDEX reading_order_by_place ON consent.reading_order USING btree (jurisdiction, asked_at);
grant insert, select on consent.reading_order to daftar_app;

create table consent.restriction (
  person_id text not null,
  seq integer not null,
  is_restricted boolean not null,
  at timestamp with time zone not null,
  constraint restriction_pkey PRIMARY KEY (person_id, seq)
);
grant insert, select on consent.restriction to daftar_app;

create table consent.search (
  officer_id text not null,
  id text not null,
  jurisdiction text not null,
  post_id text not null,
  sought_by text not null,
  found integer not null,
  at timestamp with time zone not null,
  constraint search_pkey PRIMARY KEY (officer_id, id)
);
CREATE INDEX search_at ON consent.search USING btree (officer_id, at);
grant insert, select on consent.search to daftar_app;
