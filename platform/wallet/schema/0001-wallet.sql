create schema wallet;
grant usage on schema wallet to daftar_app;

-- What a person may put into a wallet: a paper of a case, for whoever has the code and the PIN.
create table wallet.offer (
  -- SHA-256 of the pre-authorised code.
  code_hash bytea primary key,
  -- Keyed hash of the PIN, bound to this code.
  pin_hash bytea not null,
  jurisdiction text not null,
  case_id text not null,
  person_id text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  wrong_pins integer not null default 0,
  used_at timestamptz,
  -- SHA-256 of the access token that the code was given for.
  token_hash bytea,
  token_expires_at timestamptz
);
create unique index offer_token on wallet.offer (token_hash) where token_hash is not null;
create index offer_expiry on wallet.offer (expires_at);
grant select, insert, update (wrong_pins, used_at, token_hash, token_expires_at), delete
  on wallet.offer to daftar_app;

-- Numbers that a key proof uses once.
create table wallet.nonce (
  hash bytea primary key,
  expires_at timestamptz not null
);
create index nonce_expiry on wallet.nonce (expires_at);
grant select, insert, delete on wallet.nonce to daftar_app;

-- Every credential that was given out, by its place in a status list. What became of it is what
-- became of its record: nothing is kept here about that.
create table wallet.credential (
  list integer not null,
  index integer not null,
  register text not null,
  key text not null,
  jurisdiction text not null,
  case_id text not null,
  person_id text not null,
  -- RFC 7638 thumbprint of the holder's key.
  holder_key bytea not null,
  issued_at timestamptz not null,
  primary key (list, index)
);
create index credential_record on wallet.credential (register, key);
grant select, insert on wallet.credential to daftar_app;

-- What an office asks of a holder, and what came of it.
create table wallet.request (
  id text primary key,
  nonce text not null,
  -- Who asks.
  jurisdiction text not null,
  office_id text not null,
  post_id text not null,
  officer_id text not null,
  -- What is asked, and why, in the officer's words.
  question text not null,
  reason text not null,
  -- The number that is compared, as a keyed hash; only where that is the question.
  expected bytea,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  outcome text,
  -- What was disclosed, sealed; only where the question asks for it.
  disclosed bytea
);
create index request_expiry on wallet.request (expires_at);
grant select, insert, update (answered_at, outcome, disclosed), delete on wallet.request
  to daftar_app;
