-- By what officers find a case: the sound of a name, a phone, the end of its reference, each as a
-- keyed hash together with the place of the case. It goes when the case's key goes.
create table cases.found_by (
  key bytea not null,
  jurisdiction text not null,
  case_id text not null,
  primary key (key, jurisdiction, case_id)
);
create index found_by_case on cases.found_by (case_id);
grant select, insert, delete on cases.found_by to daftar_app;

-- Cases whose hashes are to be made, or made anew; a worker takes them from here.
create table cases.to_find (
  jurisdiction text not null,
  case_id text not null,
  primary key (jurisdiction, case_id)
);
grant select, insert, delete, update on cases.to_find to daftar_app;
insert into cases.to_find select jurisdiction, id from cases.case where data_key is not null;
