-- consultations: the schema after all migrations. Made by `npm run docs`; do not edit.

create table consultations.comment (
  round text not null,
  id text not null,
  opinion_id text not null,
  about text not null,
  sealed bytea not null,
  words text,
  state text not null,
  ground text,
  said_on date not null,
  due_at timestamp with time zone not null,
  withheld_by text,
  constraint comment_check CHECK (((words IS NOT NULL) = (state = 'published'::text))),
  constraint comment_check1 CHECK (((ground IS NOT NULL) = (state = ANY (ARRAY['withheld'::text, 'appealed'::text, 'upheld'::text])))),
  constraint comment_pkey PRIMARY KEY (round, id),
  constraint comment_round_opinion_id_about_key UNIQUE (round, opinion_id, about),
  constraint comment_round_opinion_id_fkey FOREIGN KEY (round, opinion_id) REFERENCES consultations.opinion(round, id) ON DELETE CASCADE,
  constraint comment_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'published'::text, 'withheld'::text, 'appealed'::text, 'upheld'::text])))
);
CREATE INDEX comment_waiting ON consultations.comment USING btree (due_at) WHERE (state = 'waiting'::text);
grant delete, insert, select, update on consultations.comment to daftar_app;

create table consultations.opinion (
  round text not null,
  id text not null,
  person_id text,
  person_hash bytea,
  phone_hash bytea,
  level text not null,
  organisation text,
  area text not null,
  language text not null,
  sealed bytea not null,
  said_at timestamp with time zone not null,
  told_at timestamp with time zone,
  constraint opinion_check CHECK (((organisation IS NULL) = (level <> 'organisation'::text))),
  constraint opinion_level_check CHECK ((level = ANY (ARRAY['verified'::text, 'phone'::text, 'organisation'::text]))),
  constraint opinion_pkey PRIMARY KEY (round, id),
  constraint opinion_round_fkey FOREIGN KEY (round) REFERENCES consultations.round(key)
);
CREATE INDEX opinion_by_person ON consultations.opinion USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX opinion_by_phone ON consultations.opinion USING btree (round, phone_hash) WHERE (phone_hash IS NOT NULL);
CREATE INDEX opinion_untold ON consultations.opinion USING btree (round) WHERE ((told_at IS NULL) AND (person_id IS NOT NULL));
CREATE UNIQUE INDEX opinion_once ON consultations.opinion USING btree (round, person_hash) WHERE (person_hash IS NOT NULL);
grant delete, insert, select, update on consultations.opinion to daftar_app;

create table consultations.reply (
  round text not null,
  about text not null,
  outcome text not null,
  said_en text,
  said_ur text,
  why_en text,
  why_ur text,
  text_en text,
  text_ur text,
  written_by text not null,
  written_at timestamp with time zone not null,
  constraint reply_outcome_check CHECK ((outcome = ANY (ARRAY['changed'::text, 'kept'::text]))),
  constraint reply_pkey PRIMARY KEY (round, about),
  constraint reply_round_fkey FOREIGN KEY (round) REFERENCES consultations.round(key)
);
grant insert, select, update on consultations.reply to daftar_app;

create table consultations.round (
  key text not null,
  register text not null,
  jurisdiction text not null,
  terms jsonb not null,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  answer_due_at timestamp with time zone not null,
  opened_at timestamp with time zone not null,
  published_by text not null,
  opened_by text not null,
  act text not null,
  closed_at timestamp with time zone,
  outcome jsonb,
  overdue_at timestamp with time zone,
  answered_at timestamp with time zone,
  answer_act text,
  constraint round_check CHECK (((closed_at IS NULL) = (outcome IS NULL))),
  constraint round_check1 CHECK (((answered_at IS NULL) = (answer_act IS NULL))),
  constraint round_check2 CHECK (((answered_at IS NULL) OR (closed_at IS NOT NULL))),
  constraint round_pkey PRIMARY KEY (key)
);
CREATE INDEX round_awaited ON consultations.round USING btree (answer_due_at) WHERE (answered_at IS NULL);
CREATE INDEX round_open ON consultations.round USING btree (closes_at) WHERE (closed_at IS NULL);
grant insert, select on consultations.round to daftar_app;
grant update (answer_act, answered_at, closed_at, outcome, overdue_at) on consultations.round to daftar_app;
