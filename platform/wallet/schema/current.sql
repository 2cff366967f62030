-- wallet: the schema after all migrations. Made by `npm run docs`; do not edit.

create table wallet.credential (
  list integer not null,
  index integer not null,
  register text not null,
  key text not null,
  jurisdiction text not null,
  case_id text not null,
  person_id text not null,
  holder_key bytea not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  taken_back_at timestamp with time zone,
  constraint credential_pkey PRIMARY KEY (list, index)
);
CREATE INDEX credential_person ON wallet.credential USING btree (person_id, holder_key);
CREATE INDEX credential_record ON wallet.credential USING btree (register, key);
grant insert, select on wallet.credential to daftar_app;
grant update (taken_back_at) on wallet.credential to daftar_app;

create table wallet.lost (
  person_id text not null,
  at timestamp with time zone not null,
  constraint lost_pkey PRIMARY KEY (person_id)
);
grant insert, select on wallet.lost to daftar_app;
grant update (at) on wallet.lost to daftar_app;

create table wallet.nonce (
  hash bytea not null,
  expires_at timestamp with time zone not null,
  constraint nonce_pkey PRIMARY KEY (hash)
);
CREATE INDEX nonce_expiry ON wallet.nonce USING btree (expires_at);
grant delete, insert, select on wallet.nonce to daftar_app;

create table wallet.offer (
  code_hash bytea not null,
  pin_hash bytea not null,
  jurisdiction text not null,
  case_id text not null,
  person_id text not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  wrong_pins integer not null default 0,
  used_at timestamp with time zone,
  token_hash bytea,
  token_expires_at timestamp with time zone,
  constraint offer_pkey PRIMARY KEY (code_hash)
);
CREATE INDEX offer_expiry ON wallet.offer USING btree (expires_at);
CREATE UNIQUE INDEX offer_token ON wallet.offer USING btree (token_hash) WHERE (token_hash IS NOT NULL);
grant delete, insert, select on wallet.offer to daftar_app;
grant update (token_expires_at, token_hash, used_at, wrong_pins) on wallet.offer to daftar_app;

create table wallet.request (
  id text not null,
  nonce text not null,
  jurisdiction text,
  office_id text,
  post_id text,
  officer_id text,
  question text not null,
  reason text not null,
  expected bytea,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  outcome text,
  disclosed bytea,
  party text,
  constraint request_asker CHECK ((num_nonnulls(party, officer_id) = 1)),
  constraint request_pkey PRIMARY KEY (id)
);
CREATE INDEX request_expiry ON wallet.request USING btree (expires_at);
grant delete, insert, select on wallet.request to daftar_app;
grant update (answered_at, disclosed, outcome) on wallet.request to daftar_app;
