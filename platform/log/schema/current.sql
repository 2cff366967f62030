-- log: the schema after all migrations. Made by `npm run docs`; do not edit.

create table log.contested (
  id text not null,
  act text not null,
  entry bytea not null,
  recorded_at timestamp with time zone not null,
  refused_at timestamp with time zone not null,
  constraint contested_pkey PRIMARY KEY (id)
);
grant insert, select on log.contested to daftar_app;

create table log.leaf (
  index bigint not null,
  act text not null,
  entry bytea not null,
  recorded_at timestamp with time zone not null,
  sealed_at timestamp with time zone not null,
  constraint leaf_act_key UNIQUE (act),
  constraint leaf_index_check CHECK ((index >= 0)),
  constraint leaf_pkey PRIMARY KEY (index)
);
grant insert, select on log.leaf to daftar_app;

create table log.pending (
  id text not null,
  act text not null,
  entry bytea not null,
  recorded_at timestamp with time zone not null,
  constraint pending_act_key UNIQUE (act),
  constraint pending_pkey PRIMARY KEY (id)
);
grant delete, insert, select on log.pending to daftar_app;

create table log.scrub (
  id text not null,
  night date,
  started_at timestamp with time zone not null,
  beat_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  leaves bigint not null default 0,
  fault_count integer not null default 0,
  faults jsonb not null default '[]'::jsonb,
  constraint scrub_night_key UNIQUE (night),
  constraint scrub_pkey PRIMARY KEY (id)
);
CREATE INDEX scrub_by_end ON log.scrub USING btree (ended_at DESC) WHERE (ended_at IS NOT NULL);
grant insert, select on log.scrub to daftar_app;
grant update (beat_at, ended_at, fault_count, faults, id, leaves, started_at) on log.scrub to daftar_app;

create table log.sequencer (
  name text not null,
  constraint sequencer_pkey PRIMARY KEY (name)
);
grant select, update on log.sequencer to daftar_app;
