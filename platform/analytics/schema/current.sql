-- analytics: the schema after all migrations. Made by `npm run docs`; do not edit.

create table analytics.counted_until (
  what text not null,
  until timestamp with time zone not null,
  constraint counted_until_pkey PRIMARY KEY (what)
);
grant insert, select, update on analytics.counted_until to daftar_app;

create table analytics.cursor (
  name text not null,
  next_index bigint not null,
  constraint cursor_pkey PRIMARY KEY (name)
);
grant insert, select, update on analytics.cursor to daftar_app;

create table analytics.daily (
  jurisdiction text not null,
  office text not null,
  service text not null,
  day date not null,
  state text not null,
  reached integer not null,
  seconds bigint not null,
  constraint daily_pkey PRIMARY KEY (jurisdiction, day, office, service, state)
);
grant insert, select, update on analytics.daily to daftar_app;

create table analytics.decision (
  jurisdiction text not null,
  case_id text not null,
  seq integer not null,
  service text not null,
  action text not null,
  to_state text not null,
  office text not null,
  post_id text not null,
  seconds bigint not null,
  at timestamp with time zone not null,
  constraint decision_pkey PRIMARY KEY (jurisdiction, case_id, seq)
);
CREATE INDEX decision_by_time ON analytics.decision USING btree (jurisdiction, at DESC);
grant insert, select on analytics.decision to daftar_app;

create table analytics.exception_day (
  day date not null,
  kind text not null,
  age text not null,
  open integer not null,
  constraint exception_day_age_check CHECK ((age = ANY (ARRAY['day'::text, 'week'::text, 'month'::text, 'longer'::text]))),
  constraint exception_day_open_check CHECK ((open > 0)),
  constraint exception_day_pkey PRIMARY KEY (day, kind, age)
);
grant insert, select on analytics.exception_day to daftar_app;

create table analytics.issue_day (
  jurisdiction text not null,
  service text not null,
  day date not null,
  within text not null,
  issued integer not null,
  seconds bigint not null,
  constraint issue_day_issued_check CHECK ((issued > 0)),
  constraint issue_day_pkey PRIMARY KEY (jurisdiction, day, service, within),
  constraint issue_day_seconds_check CHECK ((seconds >= 0)),
  constraint issue_day_within_check CHECK ((within = ANY (ARRAY['minute'::text, 'ten-minutes'::text, 'hour'::text, 'day'::text, 'longer'::text])))
);
CREATE INDEX issue_by_day ON analytics.issue_day USING btree (day);
grant insert, select, update on analytics.issue_day to daftar_app;

create table analytics.money_day (
  jurisdiction text not null,
  day date not null,
  account text not null,
  side text not null,
  cause text not null,
  journals integer not null,
  paisa bigint not null,
  paisa_max bigint not null,
  constraint money_day_check CHECK (((paisa_max > 0) AND (paisa_max <= paisa))),
  constraint money_day_journals_check CHECK ((journals > 0)),
  constraint money_day_paisa_check CHECK ((paisa > 0)),
  constraint money_day_pkey PRIMARY KEY (jurisdiction, day, account, side, cause),
  constraint money_day_side_check CHECK ((side = ANY (ARRAY['debit'::text, 'credit'::text])))
);
CREATE INDEX money_by_day ON analytics.money_day USING btree (day);
grant delete, insert, select, update on analytics.money_day to daftar_app;

create table analytics.pairing (
  jurisdiction text not null,
  post_id text not null,
  who_hash bytea not null,
  since date not null,
  met integer not null,
  constraint pairing_pkey PRIMARY KEY (jurisdiction, post_id, who_hash, since)
);
grant insert, select, update on analytics.pairing to daftar_app;

create table analytics.signal (
  jurisdiction text not null,
  kind text not null,
  case_id text not null,
  seq integer not null,
  service text not null,
  office text not null,
  post_id text,
  facts jsonb not null,
  at timestamp with time zone not null,
  constraint signal_pkey PRIMARY KEY (jurisdiction, kind, case_id, seq)
);
CREATE INDEX signal_by_kind ON analytics.signal USING btree (jurisdiction, kind, at DESC);
CREATE INDEX signal_by_time ON analytics.signal USING btree (jurisdiction, at DESC);
grant insert, select on analytics.signal to daftar_app;
