-- What officers write on a case for one another, under the case's own key; never an act.
create table cases.note (
  jurisdiction text not null,
  case_id text not null,
  seq integer not null check (seq > 0),
  author_id text not null,
  post_id text not null,
  sealed bytea not null,
  at timestamptz not null,
  primary key (jurisdiction, case_id, seq)
);
grant select, insert on cases.note to daftar_app;
