-- A code belongs to one question of one asker, so that a stranger can neither end nor use up the
-- code that somebody else waits for. Codes under way live five minutes: those of the old table
-- are asked for again.
drop table identity.code;

create table identity.sign_in_code (
  -- Known to whoever asked, and to nobody else.
  challenge text primary key check (length(challenge) between 16 and 40),
  subject bytea not null,
  asker bytea not null,
  code_hash bytea not null,
  expires_at timestamptz not null,
  attempts int not null,
  used_at timestamptz
);
create index sign_in_code_expiry on identity.sign_in_code (expires_at);
grant select, insert, delete, update (attempts, used_at) on identity.sign_in_code to daftar_app;

-- How often codes were asked for one CNIC from one network, and (asker empty) from all networks
-- from which nobody has signed in with it. Both columns are keyed hashes: neither a CNIC nor an
-- address can be read here, nor two persons' networks be compared.
create table identity.code_budget (
  subject bytea not null,
  asker bytea not null,
  requested_at timestamptz[] not null,
  -- Until when this network counts as one from which the person does sign in.
  known_until timestamptz,
  primary key (subject, asker)
);
grant select, insert, update, delete on identity.code_budget to daftar_app;
