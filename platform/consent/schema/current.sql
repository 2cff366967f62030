-- consent: the schema after all migrations. Made by `npm run docs`; do not edit.

create table consent.read (
  subject_id text not null,
  read_at timestamp with time zone not null,
  id uuid not null default gen_random_uuid(),
  reader_kind text not null,
  reader_id text not null,
  jurisdiction text,
  office_id text,
  post_id text,
  purpose text not null,
  case_jurisdiction text,
  case_id text,
  order_id text,
  constraint read_pkey PRIMARY KEY (subject_id, read_at, id),
  constraint read_reader_kind_check CHECK ((reader_kind = ANY (ARRAY['officer'::text, 'service'::text, 'client'::text, 'mandate'::text, 'operator'::text])))
);
CREATE INDEX read_by_reader ON consent.read USING btree (reader_id, read_at);
grant insert, select on consent.read to daftar_app;
