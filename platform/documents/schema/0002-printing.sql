-- Each printing of a document: the first is expected, every other may be a second paper in the
-- world. The key is the compare-and-set: two printings at once are two numbers.
create table documents.printing (
  jurisdiction text not null,
  document_id text not null,
  number integer not null check (number > 0),
  actor_id text not null,
  at timestamptz not null,
  primary key (jurisdiction, document_id, number)
);
grant select, insert on documents.printing to daftar_app;
