-- Documents: what was issued and signed. Never changed, never removed: the state of a thing
-- (valid, used, refunded) is in its register, not here.
create schema documents;

create table documents.document (
  jurisdiction text not null,
  id text not null,
  kind text not null,
  number text not null,
  case_id text not null,
  case_seq integer not null,
  -- The signed bytes name people: sealed by the caller under the case's key, found by their hash.
  sealed bytea not null,
  hash bytea not null,
  issued_at timestamptz not null,
  primary key (jurisdiction, id)
);
-- By the 16 digits alone: people leave out the prefix, and digits of one day lie together.
create index document_by_number on documents.document (right(number, 16));
create index document_by_case on documents.document (case_id, case_seq);

grant usage on schema documents to daftar_app;
grant select, insert on documents.document to daftar_app;
