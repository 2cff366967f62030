-- openid: the schema after all migrations. Made by `npm run docs`; do not edit.

create table openid.party (
  id text not null,
  state text not null,
  terms jsonb,
  approved_at timestamp with time zone,
  proposal jsonb,
  proposed_by text,
  proposed_at timestamp with time zone,
  constraint party_check CHECK (((state = 'proposed'::text) = (terms IS NULL))),
  constraint party_check1 CHECK (((proposal IS NULL) = (proposed_by IS NULL))),
  constraint party_id_check CHECK ((id ~ '^[a-z][a-z0-9-]{2,39}$'::text)),
  constraint party_pkey PRIMARY KEY (id),
  constraint party_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'open'::text, 'suspended'::text])))
);
grant insert, select, update on openid.party to daftar_app;

create table openid.record (
  kind text not null,
  key bytea not null,
  grant_key bytea,
  uid_key bytea,
  sealed bytea not null,
  consumed_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  constraint record_pkey PRIMARY KEY (kind, key)
);
CREATE INDEX record_expiry ON openid.record USING btree (expires_at);
CREATE INDEX record_grant ON openid.record USING btree (grant_key) WHERE (grant_key IS NOT NULL);
CREATE INDEX record_uid ON openid.record USING btree (uid_key) WHERE (uid_key IS NOT NULL);
grant delete, insert, select, update on openid.record to daftar_app;

create table openid.visit (
  party text not null,
  sid text not null,
  person_id text not null,
  session_id text not null,
  ends_at timestamp with time zone not null,
  constraint visit_pkey PRIMARY KEY (party, sid)
);
CREATE INDEX visit_ends ON openid.visit USING btree (ends_at);
CREATE INDEX visit_person ON openid.visit USING btree (person_id);
grant delete, insert, select, update on openid.visit to daftar_app;
