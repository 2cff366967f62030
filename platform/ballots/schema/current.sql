-- ballots: the schema after all migrations. Made by `npm run docs`; do not edit.

create table ballots.ballot (
  round text not null,
  paper bytea not null,
  signature bytea not null,
  choices text[] not null,
  act text not null,
  constraint ballot_pkey PRIMARY KEY (round, paper),
  constraint ballot_round_fkey FOREIGN KEY (round) REFERENCES ballots.round(key)
);
grant insert, select on ballots.ballot to daftar_app;

create table ballots.box (
  round text not null,
  paper bytea not null,
  signature bytea not null,
  choices text[] not null,
  constraint box_pkey PRIMARY KEY (round, paper),
  constraint box_round_fkey FOREIGN KEY (round) REFERENCES ballots.round(key)
);
grant delete, insert, select on ballots.box to daftar_app;

create table ballots.given (
  round text not null,
  person_hash bytea not null,
  blinded_hash bytea not null,
  constraint given_pkey PRIMARY KEY (round, person_hash),
  constraint given_round_fkey FOREIGN KEY (round) REFERENCES ballots.round(key)
);
grant insert, select on ballots.given to daftar_app;

create table ballots.round (
  key text not null,
  register text not null,
  jurisdiction text not null,
  terms jsonb not null,
  closes_at timestamp with time zone not null,
  opened_at timestamp with time zone not null,
  act text not null,
  public_key bytea not null,
  private_key bytea,
  emptied_on date not null,
  closed_at timestamp with time zone,
  outcome jsonb,
  constraint round_check CHECK (((closed_at IS NULL) = (private_key IS NOT NULL))),
  constraint round_check1 CHECK (((closed_at IS NULL) = (outcome IS NULL))),
  constraint round_pkey PRIMARY KEY (key)
);
CREATE INDEX round_open ON ballots.round USING btree (closes_at) WHERE (closed_at IS NULL);
grant insert, select on ballots.round to daftar_app;
grant update (closed_at, emptied_on, outcome, private_key) on ballots.round to daftar_app;
