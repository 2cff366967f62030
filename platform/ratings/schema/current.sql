-- ratings: the schema after all migrations. Made by `npm run docs`; do not edit.

create table ratings.rating (
  marker bytea not null,
  service text not null,
  office text not null,
  segment text not null,
  score smallint not null,
  reason text,
  settles_on date not null,
  constraint rating_pkey PRIMARY KEY (marker),
  constraint rating_score_check CHECK (((score >= 1) AND (score <= 5))),
  constraint rating_segment_check CHECK ((segment = ANY (ARRAY['person'::text, 'guest'::text])))
);
CREATE INDEX rating_by_week ON ratings.rating USING btree (settles_on);
grant delete, insert, select, update on ratings.rating to daftar_app;

create table ratings.reason (
  service text not null,
  reason text not null,
  told integer not null default 0,
  waiting integer not null default 0,
  constraint reason_pkey PRIMARY KEY (service, reason)
);
grant insert, select, update on ratings.reason to daftar_app;

create table ratings.tally (
  service text not null,
  office text not null,
  segment text not null,
  year integer not null,
  told integer[] not null,
  waiting integer[] not null,
  waits_since date,
  constraint tally_check CHECK (((array_length(told, 1) = 5) AND (array_length(waiting, 1) = 5))),
  constraint tally_pkey PRIMARY KEY (service, office, segment, year),
  constraint tally_segment_check CHECK ((segment = ANY (ARRAY['person'::text, 'guest'::text])))
);
grant insert, select, update on ratings.tally to daftar_app;
