-- biometrics: the schema after all migrations. Made by `npm run docs`; do not edit.

create table biometrics.candidate (
  person_id text not null,
  capture_id text not null,
  candidate_id text not null,
  score real not null,
  verdict text,
  judged_by text,
  judged_at timestamp with time zone,
  reason bytea,
  constraint candidate_check CHECK (((verdict IS NULL) = (judged_at IS NULL))),
  constraint candidate_pkey PRIMARY KEY (person_id, capture_id, candidate_id),
  constraint candidate_reason_check CHECK ((octet_length(reason) <= 4096)),
  constraint candidate_verdict_check CHECK ((verdict = ANY (ARRAY['same'::text, 'another'::text])))
);
CREATE INDEX candidate_capture ON biometrics.candidate USING btree (capture_id);
grant delete, insert, select on biometrics.candidate to daftar_app;
grant update (judged_at, judged_by, reason, verdict) on biometrics.candidate to daftar_app;

create table biometrics.capture (
  person_id text not null,
  id text not null,
  modality text not null,
  position text not null,
  format text not null,
  sealed bytea,
  quality smallint,
  liveness text not null,
  pad text not null,
  taken_by text not null,
  assisted_by text,
  taken_for_case text,
  taken_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  matched boolean,
  score real,
  threshold real,
  compared_at timestamp with time zone,
  searched_at timestamp with time zone,
  used_by_case text,
  used_at timestamp with time zone,
  used_as text,
  constraint capture_check CHECK ((expires_at > taken_at)),
  constraint capture_check1 CHECK (((matched IS NULL) = (compared_at IS NULL))),
  constraint capture_check2 CHECK (((used_by_case IS NULL) = (used_at IS NULL))),
  constraint capture_modality_check CHECK ((modality = ANY (ARRAY['face'::text, 'finger'::text, 'exception'::text]))),
  constraint capture_pkey PRIMARY KEY (person_id, id),
  constraint capture_quality_check CHECK (((quality >= 0) AND (quality <= 100))),
  constraint capture_sealed_check CHECK ((octet_length(sealed) <= 4096))
);
CREATE INDEX capture_case ON biometrics.capture USING btree (taken_for_case) WHERE (taken_for_case IS NOT NULL);
CREATE INDEX capture_expiry ON biometrics.capture USING btree (expires_at);
CREATE INDEX capture_used ON biometrics.capture USING btree (used_by_case) WHERE (used_by_case IS NOT NULL);
CREATE UNIQUE INDEX capture_id ON biometrics.capture USING btree (id);
grant delete, insert, select on biometrics.capture to daftar_app;
grant update (compared_at, matched, score, sealed, searched_at, threshold, used_as, used_at, used_by_case) on biometrics.capture to daftar_app;

create table biometrics.challenge (
  person_id text not null,
  nonce text not null,
  case_id text,
  signs text[] not null,
  started_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint challenge_check CHECK ((ends_at > started_at)),
  constraint challenge_pkey PRIMARY KEY (person_id, nonce)
);
CREATE INDEX challenge_end ON biometrics.challenge USING btree (ends_at);
grant delete, insert, select on biometrics.challenge to daftar_app;
grant update (used_at) on biometrics.challenge to daftar_app;

create table biometrics.counter_check (
  person_id text not null,
  id text not null,
  modality text not null,
  answer text not null,
  jurisdiction text not null,
  office_id text not null,
  checked_by text not null,
  checked_at timestamp with time zone not null,
  stood_for text,
  constraint counter_check_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'unsure'::text]))),
  constraint counter_check_modality_check CHECK ((modality = ANY (ARRAY['face'::text, 'finger'::text]))),
  constraint counter_check_pkey PRIMARY KEY (person_id, id)
);
CREATE INDEX counter_check_age ON biometrics.counter_check USING btree (checked_at);
grant delete, insert, select on biometrics.counter_check to daftar_app;
grant update (stood_for) on biometrics.counter_check to daftar_app;

create table biometrics.exception (
  person_id text not null,
  id text not null,
  position text not null,
  sealed bytea not null,
  jurisdiction text not null,
  asked_by text not null,
  asked_post text not null,
  case_id text,
  asked_at timestamp with time zone not null,
  decision text,
  decided_by text,
  decided_post text,
  decided_at timestamp with time zone,
  constraint exception_check CHECK ((((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decided_at IS NULL)))),
  constraint exception_check1 CHECK ((decided_by <> asked_by)),
  constraint exception_decision_check CHECK ((decision = ANY (ARRAY['approved'::text, 'refused'::text]))),
  constraint exception_pkey PRIMARY KEY (person_id, id),
  constraint exception_position_check CHECK (("position" = ANY (ARRAY['face'::text, 'unknown-finger'::text]))),
  constraint exception_sealed_check CHECK ((octet_length(sealed) <= 4096))
);
CREATE INDEX exception_age ON biometrics.exception USING btree (asked_at);
CREATE INDEX exception_open ON biometrics.exception USING btree (jurisdiction) WHERE (decision IS NULL);
CREATE UNIQUE INDEX exception_id ON biometrics.exception USING btree (id);
grant delete, insert, select on biometrics.exception to daftar_app;
grant update (decided_at, decided_by, decided_post, decision) on biometrics.exception to daftar_app;

create table biometrics.frame (
  digest bytea not null,
  seen_at timestamp with time zone not null,
  constraint frame_digest_check CHECK ((octet_length(digest) = 32)),
  constraint frame_pkey PRIMARY KEY (digest)
);
CREATE INDEX frame_seen ON biometrics.frame USING btree (seen_at);
grant delete, insert, select on biometrics.frame to daftar_app;

create table biometrics.portrait (
  person_id text not null,
  capture_id text not null,
  case_id text,
  sealed bytea not null,
  seal bytea not null,
  taken_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  constraint portrait_pkey PRIMARY KEY (person_id, capture_id),
  constraint portrait_seal_check CHECK ((octet_length(seal) = 32)),
  constraint portrait_sealed_check CHECK ((octet_length(sealed) <= 40960))
);
CREATE INDEX portrait_case ON biometrics.portrait USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX portrait_expiry ON biometrics.portrait USING btree (expires_at) WHERE (expires_at IS NOT NULL);
CREATE UNIQUE INDEX portrait_capture ON biometrics.portrait USING btree (capture_id);
grant delete, insert, select on biometrics.portrait to daftar_app;
grant update (case_id, expires_at) on biometrics.portrait to daftar_app;

create table biometrics.template (
  person_id text not null,
  modality text not null,
  position text not null,
  format text not null,
  sealed bytea,
  quality smallint,
  capture_id text not null,
  taken_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint template_modality_check CHECK ((modality = ANY (ARRAY['face'::text, 'finger'::text]))),
  constraint template_pkey PRIMARY KEY (person_id, modality, "position"),
  constraint template_sealed_check CHECK ((octet_length(sealed) <= 4096))
);
CREATE INDEX template_changed ON biometrics.template USING btree (changed_at, person_id);
grant insert, select on biometrics.template to daftar_app;
grant update (capture_id, changed_at, format, quality, sealed, taken_at) on biometrics.template to daftar_app;

create table biometrics.vault (
  id integer not null,
  mark bytea not null,
  constraint vault_id_check CHECK ((id = 1)),
  constraint vault_pkey PRIMARY KEY (id)
);
grant insert, select on biometrics.vault to daftar_app;
