-- documents: the schema after all migrations. Made by `npm run docs`; do not edit.

create table documents.document (
  jurisdiction text not null,
  id text not null,
  kind text not null,
  number text not null,
  case_id text not null,
  case_seq integer not null,
  sealed bytea not null,
  hash bytea not null,
  issued_at timestamp with time zone not null,
  digest bytea not null,
  constraint document_pkey PRIMARY KEY (jurisdiction, id)
);
CREATE INDEX document_by_case ON documents.document USING btree (case_id, case_seq);
CREATE INDEX document_by_number ON documents.document USING btree ("right"(number, 16));
grant insert, select on documents.document to daftar_app;

create table documents.printing (
  jurisdiction text not null,
  document_id text not null,
  number integer not null,
  actor_id text not null,
  at timestamp with time zone not null,
  constraint printing_number_check CHECK ((number > 0)),
  constraint printing_pkey PRIMARY KEY (jurisdiction, document_id, number)
);
grant insert, select on documents.printing to daftar_app;
