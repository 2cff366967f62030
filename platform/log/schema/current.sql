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

create table log.sequencer (
  name text not null,
  constraint sequencer_pkey PRIMARY KEY (name)
);
grant select, update on log.sequencer to daftar_app;
