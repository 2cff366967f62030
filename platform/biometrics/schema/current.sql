-- biometrics: the schema after all migrations. Made by `npm run docs`; do not edit.

create table biometrics.candidate (
  person_id text not null,
  capture_id text not null,
  candidate_id text not null,
  score real not null,
  verdict text,
  judged_by text,
  judged_at timestamp with time zone,
  constraint candidate_check CHECK (((verdict IS NULL) = (judged_at IS NULL))),
  constraint candidate_pkey PRIMARY KEY (person_id, capture_id, candidate_id),
  constraint candidate_verdict_check CHECK ((verdict = ANY (ARRAY['same'::text, 'another'::text])))
);
CREATE INDEX candidate_capture ON biometrics.candidate USING btree (capture_id);
grant delete, insert, select on biometrics.candidate to daftar_app;
grant update (judged_at, judged_by, verdict) on biometrics.candidate to daftar_app;

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
  constraint capture_check CHECK ((expires_at > taken_at)),
  constraint capture_check1 CHECK (((matched IS NULL) = (compared_at IS NULL))),
  constraint capture_check2 CHECK (((used_by_case IS NULL) = (used_at IS NULL))),
  constraint capture_modality_check CHECK ((modality = ANY (ARRAY['face'::text, 'finger'::text, 'exception'::text]))),
  constraint capture_pkey PRIMARY KEY (person_id, id),
  constraint capture_quality_check CHECK (((quality >= 0) AND (quality <= 100))),
  constraint capture_sealed_check CHECK ((octet_length(sealed) <= 4096))
);
CREATE INDEX capture_expiry ON biometrics.capture USING btree (expires_at);
CREATE UNIQUE INDEX capture_id ON biometrics.capture USING btree (id);
grant delete, insert, select on biometrics.capture to daftar_app;
grant update (compared_at, matched, score, sealed, searched_at, threshold, used_at, used_by_case) on biometrics.capture to daftar_app;

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

create table biometrics.frame (
  digest bytea not null,
  seen_at timestamp with time zone not null,
  constraint frame_digest_check CHECK ((octet_length(digest) = 32)),
  constraint frame_pkey PRIMARY KEY (digest)
);
CREATE INDEX frame_seen ON biometrics.frame USING btree (seen_at);
grant delete, insert, select on biometrics.frame to daftar_app;

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
