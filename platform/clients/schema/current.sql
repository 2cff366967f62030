-- clients: the schema after all migrations. Made by `npm run docs`; do not edit.

create table clients.api_key (
  key_hash bytea not null,
  client text not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  constraint api_key_check CHECK ((ends_at >= made_at)),
  constraint api_key_pkey PRIMARY KEY (key_hash)
);
CREATE UNIQUE INDEX api_key_current ON clients.api_key USING btree (client) WHERE (ends_at IS NULL);
grant insert, select on clients.api_key to daftar_app;
grant update (ends_at) on clients.api_key to daftar_app;

create table clients.client (
  id text not null,
  name_en text not null,
  name_ur text not null,
  jurisdiction text not null,
  is_open boolean not null,
  return_origins text[] not null,
  webhook_url text not null,
  webhook_key bytea not null,
  constraint client_pkey PRIMARY KEY (id)
);
grant insert, select, update on clients.client to daftar_app;

create table clients.payment (
  client text not null,
  id text not null,
  reference_index bytea not null,
  created_at timestamp with time zone not null,
  constraint payment_pkey PRIMARY KEY (client, id)
);
CREATE INDEX payment_reference ON clients.payment USING btree (client, reference_index, id);
grant insert, select on clients.payment to daftar_app;

create table clients.reporter (
  id text not null,
  name_en text not null,
  name_ur text not null,
  jurisdiction text not null,
  is_open boolean not null,
  proves_phones boolean not null,
  constraint reporter_pkey PRIMARY KEY (id)
);
grant insert, select, update on clients.reporter to daftar_app;
