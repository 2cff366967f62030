create schema clients;
grant usage on schema clients to daftar_app;

-- Services of government that have their payers pay on our page, as the operator registered them.
create table clients.client (
  id text primary key,
  name_en text not null,
  name_ur text not null,
  -- Where its payments are kept.
  jurisdiction text not null,
  -- Whether it may ask for money now.
  is_open boolean not null,
  -- Where a payer may be sent back to.
  return_origins text[] not null,
  -- Where it is told what became of a payment.
  webhook_url text not null,
  -- The key under which it is told, sealed.
  webhook_key bytea not null
);
grant select, insert, update on clients.client to daftar_app;

-- A key is kept as its hash; whoever is given another can use the one before until it ends.
create table clients.api_key (
  key_hash bytea primary key,
  client text not null,
  made_at timestamptz not null,
  ends_at timestamptz check (ends_at >= made_at)
);
create unique index api_key_current on clients.api_key (client) where ends_at is null;
grant select, insert, update (ends_at) on clients.api_key to daftar_app;

-- By which reference of its own a client finds a payment again; the reference itself is sealed.
create table clients.payment (
  client text not null,
  id text not null,
  reference_index bytea not null,
  created_at timestamptz not null,
  primary key (client, id)
);
create index payment_reference on clients.payment (client, reference_index, id);
grant select, insert on clients.payment to daftar_app;
