-- publication: the schema after all migrations. Made by `npm run docs`; do not edit.

create table publication.case (
  jurisdiction text not null,
  id text not null,
  service text not null,
  topic text not null,
  is_public boolean not null,
  place text,
  lat double precision,
  lon double precision,
  opened_on date not null,
  stage text not null,
  office text,
  counts_for text,
  passed_on integer not null,
  levels integer not null,
  breached integer not null,
  disputed integer not null,
  deadline_on date,
  answered_on date,
  ended_on date,
  voices integer not null default 0,
  seeks_support boolean not null default false,
  voices_verified integer not null default 0,
  support_reached_at timestamp with time zone,
  support_due_at timestamp with time zone,
  support_overdue_at timestamp with time zone,
  together boolean not null default false,
  passed_by text[] not null default '{}'::text[],
  constraint case_check CHECK ((is_public OR ((place IS NULL) AND (lat IS NULL)))),
  constraint case_check1 CHECK (((lat IS NULL) = (lon IS NULL))),
  constraint case_pkey PRIMARY KEY (jurisdiction, id),
  constraint case_stage_check CHECK ((stage = ANY (ARRAY['open'::text, 'answered'::text, 'confirmed'::text, 'disputed'::text, 'unconfirmed'::text, 'withdrawn'::text, 'joined'::text, 'refused'::text])))
);
CREATE INDEX counted_by_day ON publication."case" USING btree (opened_on);
CREATE INDEX public_answered ON publication."case" USING btree (service, jurisdiction, topic, place, answered_on) WHERE (is_public AND (answered_on IS NOT NULL));
CREATE INDEX public_by_change ON publication."case" USING btree (jurisdiction, COALESCE(ended_on, answered_on, opened_on), id) WHERE is_public;
CREATE INDEX public_by_place ON publication."case" USING btree (jurisdiction, place, id DESC) WHERE is_public;
CREATE INDEX public_by_place_name ON publication."case" USING btree ((((jurisdiction || '/'::text) || place)), id DESC) WHERE is_public;
CREATE INDEX public_by_stage ON publication."case" USING btree (stage, id DESC) WHERE is_public;
CREATE INDEX public_by_time ON publication."case" USING btree (id DESC) WHERE is_public;
CREATE INDEX public_by_topic_name ON publication."case" USING btree ((((service || '/'::text) || topic)), id DESC) WHERE is_public;
CREATE INDEX public_going_on ON publication."case" USING btree (service, jurisdiction, topic) WHERE (is_public AND (stage = ANY (ARRAY['open'::text, 'answered'::text, 'disputed'::text])));
CREATE INDEX support_asked ON publication."case" USING btree (jurisdiction, stage) WHERE (seeks_support AND is_public);
CREATE INDEX support_due ON publication."case" USING btree (support_due_at) WHERE ((support_due_at IS NOT NULL) AND (support_overdue_at IS NULL));
grant delete, insert, select, update on publication.case to daftar_app;

create table publication.copy (
  address text not null,
  picture bytea not null,
  constraint copy_address_fkey FOREIGN KEY (address) REFERENCES publication.part(address) ON DELETE CASCADE,
  constraint copy_picture_check CHECK ((octet_length(picture) <= 400000)),
  constraint copy_pkey PRIMARY KEY (address)
);
grant delete, insert, select on publication.copy to daftar_app;

create table publication.counted (
  what text not null,
  at timestamp with time zone not null,
  took_ms integer not null default 0,
  constraint counted_pkey PRIMARY KEY (what)
);
grant insert, select, update on publication.counted to daftar_app;

create table publication.figure (
  service text not null,
  kind text not null,
  subject text not null,
  counts jsonb not null,
  constraint figure_kind_check CHECK ((kind = ANY (ARRAY['office'::text, 'topic'::text]))),
  constraint figure_pkey PRIMARY KEY (service, kind, subject)
);
grant delete, insert, select on publication.figure to daftar_app;
grant update (counts) on publication.figure to daftar_app;

create table publication.follow (
  jurisdiction text not null,
  case_id text not null,
  person_id text not null,
  language text not null,
  told_stage text not null,
  since timestamp with time zone not null,
  constraint follow_pkey PRIMARY KEY (jurisdiction, case_id, person_id)
);
CREATE INDEX follow_by_person ON publication.follow USING btree (person_id);
grant delete, insert, select, update on publication.follow to daftar_app;

create table publication.mail_follow (
  jurisdiction text not null,
  case_id text not null,
  address_hash bytea not null,
  id text not null,
  sealed_address bytea not null,
  language text not null,
  asked_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  told_stage text,
  constraint mail_follow_check CHECK (((confirmed_at IS NULL) = (told_stage IS NULL))),
  constraint mail_follow_id_key UNIQUE (id),
  constraint mail_follow_language_check CHECK ((language = ANY (ARRAY['en'::text, 'ur'::text]))),
  constraint mail_follow_pkey PRIMARY KEY (jurisdiction, case_id, address_hash)
);
CREATE INDEX mail_follow_by_address ON publication.mail_follow USING btree (address_hash, asked_at);
CREATE INDEX mail_follow_unconfirmed ON publication.mail_follow USING btree (asked_at) WHERE (confirmed_at IS NULL);
grant delete, insert, select, update on publication.mail_follow to daftar_app;

create table publication.part (
  jurisdiction text not null,
  case_id text not null,
  seq integer not null,
  name text not null,
  source text not null,
  kind text not null,
  state text not null,
  reason text,
  words text,
  covered jsonb not null,
  faces jsonb,
  shown_at timestamp with time zone,
  address text,
  constraint part_address_key UNIQUE (address),
  constraint part_check CHECK (((reason IS NOT NULL) = (state = 'withheld'::text))),
  constraint part_check1 CHECK (((words IS NOT NULL) = (kind = 'text'::text))),
  constraint part_check2 CHECK (((address IS NULL) OR ((kind = 'photo'::text) AND (state = 'released'::text)))),
  constraint part_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'photo'::text]))),
  constraint part_pkey PRIMARY KEY (jurisdiction, case_id, seq, name),
  constraint part_source_check CHECK ((source = ANY (ARRAY['told'::text, 'answer'::text]))),
  constraint part_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'released'::text, 'withheld'::text, 'taken-back'::text])))
);
CREATE INDEX part_by_case ON publication.part USING btree (case_id);
CREATE INDEX part_to_show ON publication.part USING btree (shown_at) WHERE ((state = 'waiting'::text) AND (kind = 'text'::text) AND (words = ''::text));
CREATE INDEX part_unseen ON publication.part USING btree ((((case_id || '/'::text) || name))) WHERE ((state = 'waiting'::text) AND (kind = 'photo'::text) AND (faces IS NULL));
CREATE INDEX part_waiting ON publication.part USING btree (case_id) WHERE (state = 'waiting'::text);
CREATE INDEX part_withheld ON publication.part USING btree (jurisdiction, case_id) WHERE (state = 'withheld'::text);
grant delete, insert, select, update on publication.part to daftar_app;

create table publication.tally (
  jurisdiction text not null,
  place text not null,
  service text not null,
  topic text not null,
  stage text not null,
  month date not null,
  cases integer not null,
  constraint tally_pkey PRIMARY KEY (jurisdiction, place, service, topic, stage, month)
);
grant delete, insert, select, update on publication.tally to daftar_app;

create table publication.voice (
  jurisdiction text not null,
  case_id text not null,
  voice_hash bytea not null,
  level text not null default 'phone'::text,
  phone_hash bytea,
  is_guest boolean not null default false,
  constraint voice_level_check CHECK ((level = ANY (ARRAY['verified'::text, 'phone'::text]))),
  constraint voice_pkey PRIMARY KEY (jurisdiction, case_id, voice_hash)
);
CREATE INDEX voice_by_phone ON publication.voice USING btree (jurisdiction, case_id, phone_hash) WHERE (phone_hash IS NOT NULL);
grant delete, insert, select on publication.voice to daftar_app;
