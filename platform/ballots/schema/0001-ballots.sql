create schema ballots;
grant usage on schema ballots to daftar_app;

-- A vote that a second officer has opened, on the terms that were published: they stay as they
-- were, whatever becomes of the record.
create table ballots.round (
  -- The key of the published record.
  key text primary key,
  register text not null,
  jurisdiction text not null,
  terms jsonb not null,
  closes_at timestamptz not null,
  opened_at timestamptz not null,
  -- The act that announced terms and key, whose leaf anybody can compute again.
  act text not null,
  -- SPKI, and PKCS #8 sealed by the vault; the private half is gone once the vote is closed.
  public_key bytea not null,
  private_key bytea,
  -- The last day on which the box was looked into.
  emptied_on date not null,
  closed_at timestamptz,
  outcome jsonb,
  check ((closed_at is null) = (private_key is not null)),
  check ((closed_at is null) = (outcome is null))
);
create index round_open on ballots.round (closes_at) where closed_at is null;
grant select, insert, update (private_key, emptied_on, closed_at, outcome)
  on ballots.round to daftar_app;

-- Who was given a voting paper: a keyed hash of the person, and of what was signed blindly, so
-- that the same may be signed again for a browser that lost the answer. No time stands here, and
-- nothing by which the paper could be found.
create table ballots.given (
  round text not null references ballots.round,
  person_hash bytea not null,
  blinded_hash bytea not null,
  primary key (round, person_hash)
);
grant select, insert on ballots.given to daftar_app;

-- The box: ballots as they came, until it is emptied in another order. No time stands here.
create table ballots.box (
  round text not null references ballots.round,
  paper bytea not null,
  signature bytea not null,
  choices text[] not null,
  primary key (round, paper)
);
grant select, insert, delete on ballots.box to daftar_app;

-- Ballots that count, each with the act whose leaf stands in the public log.
create table ballots.ballot (
  round text not null references ballots.round,
  paper bytea not null,
  signature bytea not null,
  choices text[] not null,
  act text not null,
  primary key (round, paper)
);
grant select, insert on ballots.ballot to daftar_app;
