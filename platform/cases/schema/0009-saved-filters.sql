-- Views of a queue that an officer has given a name, while he holds the post in which he did.
create table cases.saved_filter (
  person_id text not null,
  id text not null,
  jurisdiction text not null,
  post_id text not null,
  name text not null check (length(name) between 1 and 40),
  query text not null check (length(query) <= 500),
  saved_at timestamptz not null,
  primary key (person_id, id)
);
grant select, insert, delete on cases.saved_filter to daftar_app;
