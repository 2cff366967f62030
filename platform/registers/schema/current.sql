-- registers: the schema after all migrations. Made by `npm run docs`; do not edit.

create table registers.entry (
  register text not null,
  key text not null,
  seq integer not null,
  state text not null,
  item jsonb not null,
  sealed bytea,
  jurisdiction text not null,
  case_id text not null,
  case_seq integer not null,
  recorded_at timestamp with time zone not null,
  constraint entry_pkey PRIMARY KEY (register, key, seq),
  constraint entry_seq_check CHECK ((seq > 0))
);
CREATE INDEX entry_by_case ON registers.entry USING btree (case_id, case_seq);
grant insert, select on registers.entry to daftar_app;

create table registers.search_value (
  register text not null,
  field text not null,
  hash bytea not null,
  key text not null,
  constraint search_value_pkey PRIMARY KEY (register, field, hash, key)
);
grant insert, select on registers.search_value to daftar_app;

create table registers.serial (
  series text not null,
  number integer not null,
  register text not null,
  key text not null,
  day date not null,
  at timestamp with time zone not null,
  constraint serial_number_check CHECK ((number > 0)),
  constraint serial_pkey PRIMARY KEY (series, number)
);
CREATE INDEX serial_by_day ON registers.serial USING btree (series, day);
grant insert, select on registers.serial to daftar_app;

create table registers.series (
  name text not null,
  last integer not null,
  day date not null,
  of_day integer not null,
  constraint series_last_check CHECK ((last >= 0)),
  constraint series_of_day_check CHECK ((of_day >= 0)),
  constraint series_pkey PRIMARY KEY (name)
);
grant insert, select, update on registers.series to daftar_app;

create table registers.unique_value (
  register text not null,
  field text not null,
  value text not null,
  key text not null,
  constraint unique_value_pkey PRIMARY KEY (register, field, value)
);
grant insert, select on registers.unique_value to daftar_app;
