-- Persons whose name or phone has changed since whatever is found by them was made.
create table identity.renamed (
  person_id text primary key
);
grant select, insert, delete, update on identity.renamed to daftar_app;
