-- Registers: append-only entries by key. A record is the latest entry of its key.
create schema registers;

-- The primary key is the compare-and-set: entry n+1 can be written once, whoever tries.
create table registers.entry (
  register text not null,
  key text not null,
  seq integer not null check (seq > 0),
  state text not null,
  item jsonb not null,
  sealed bytea,
  jurisdiction text not null,
  case_id text not null,
  case_seq integer not null,
  recorded_at timestamptz not null,
  primary key (register, key, seq)
);
create index entry_by_case on registers.entry (case_id, case_seq);

-- Fields that only one record may hold: chassis number, bank reference.
create table registers.unique_value (
  register text not null,
  field text not null,
  value text not null,
  key text not null,
  primary key (register, field, value)
);

-- Searchable personal fields, as keyed hashes: the plain value is nowhere.
create table registers.search_value (
  register text not null,
  field text not null,
  hash bytea not null,
  key text not null,
  primary key (register, field, hash, key)
);

grant usage on schema registers to daftar_app;
grant select, insert on registers.entry, registers.unique_value, registers.search_value
  to daftar_app;
