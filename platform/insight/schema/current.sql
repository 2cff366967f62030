-- insight: the schema after all migrations. Made by `npm run docs`; do not edit.

create table insight.counted_day (
  day date not null,
  constraint counted_day_pkey PRIMARY KEY (day)
);
grant delete, insert, select on insight.counted_day to daftar_app;

create table insight.day_count (
  service text not null,
  jurisdiction text not null,
  day date not null,
  kind text not null,
  subject text not null,
  place text not null,
  count integer not null,
  constraint day_count_count_check CHECK ((count > 0)),
  constraint day_count_kind_check CHECK ((kind = ANY (ARRAY['topic'::text, 'office'::text, 'again'::text, 'word'::text]))),
  constraint day_count_pkey PRIMARY KEY (service, jurisdiction, day, kind, subject, place)
);
grant delete, insert, select on insight.day_count to daftar_app;

create table insight.report (
  service text not null,
  jurisdiction text not null,
  day date not null,
  content jsonb not null,
  constraint report_pkey PRIMARY KEY (service, jurisdiction)
);
grant insert, select, update on insight.report to daftar_app;

create table insight.round (
  what text not null,
  at timestamp with time zone not null,
  constraint round_pkey PRIMARY KEY (what)
);
grant insert, select, update on insight.round to daftar_app;

create table insight.said (
  word_hash bytea not null,
  who_hash bytea not null,
  service text not null,
  jurisdiction text not null,
  day date not null,
  constraint said_pkey PRIMARY KEY (word_hash, who_hash)
);
CREATE INDEX said_by_day ON insight.said USING btree (day);
grant delete, insert, select, update on insight.said to daftar_app;

create table insight.spelling (
  word_hash bytea not null,
  word text not null,
  constraint spelling_pkey PRIMARY KEY (word_hash)
);
grant delete, insert, select on insight.spelling to daftar_app;
