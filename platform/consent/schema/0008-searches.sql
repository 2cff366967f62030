-- Every search of an officer for a case: who asked, from what post, by what, how many he was shown.
create table consent.search (
  officer_id text not null,
  id text not null,
  jurisdiction text not null,
  post_id text not null,
  sought_by text not null,
  found int not null,
  at timestamptz not null,
  primary key (officer_id, id)
);
create index search_at on consent.search (officer_id, at);
grant select, insert on consent.search to daftar_app;
