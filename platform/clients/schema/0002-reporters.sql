-- Programs of others that hand in for people, as the operator registered them; a key of theirs
-- stands among the keys of clients as `reporter/ID`.
create table clients.reporter (
  id text primary key,
  name_en text not null,
  name_ur text not null,
  -- Where it may hand in, and all that lies there.
  jurisdiction text not null,
  is_open boolean not null,
  -- Whether it has proved by a code that a phone belongs to whoever it hands in for.
  proves_phones boolean not null
);
grant select, insert, update on clients.reporter to daftar_app;
