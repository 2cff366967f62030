-- Cases that came to somebody else than before, until he has been told and for an hour after: what
-- comes within it is told together.
create table cases.handed (
  person_id text not null,
  jurisdiction text not null,
  case_id text not null,
  post_id text not null,
  how text not null check (how in ('passed', 'given', 'disputed')),
  told_at timestamptz,
  primary key (person_id, jurisdiction, case_id)
);
grant select, insert, update, delete on cases.handed to daftar_app;
