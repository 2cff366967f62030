create schema openid;
grant usage on schema openid to daftar_app;

-- Who may ask people for what, as one officer proposed it and another approved it. `terms` is in
-- force; `proposal` waits for the second officer. Neither holds anything about a person.
create table openid.party (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{2,39}$'),
  state text not null check (state in ('proposed', 'open', 'suspended')),
  terms jsonb,
  approved_at timestamptz,
  proposal jsonb,
  proposed_by text,
  proposed_at timestamptz,
  check ((state = 'proposed') = (terms is null)),
  check ((proposal is null) = (proposed_by is null))
);
grant select, insert, update on openid.party to daftar_app;

-- What the protocol keeps between two requests: requests pushed, codes, tokens, sessions. The id is
-- the secret itself, so only its hash is kept; what belongs to it is sealed.
create table openid.record (
  kind text not null,
  key bytea not null,
  -- All that came of one consent dies together.
  grant_key bytea,
  uid_key bytea,
  sealed bytea not null,
  consumed_at timestamptz,
  expires_at timestamptz not null,
  primary key (kind, key)
) with (fillfactor = 90);
create index record_grant on openid.record (grant_key) where grant_key is not null;
create index record_uid on openid.record (uid_key) where uid_key is not null;
create index record_expiry on openid.record (expires_at);
grant select, insert, update, delete on openid.record to daftar_app;
