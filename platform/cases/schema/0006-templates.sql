-- What an office answers often, in both languages, with blanks that whoever uses it must fill.
create table cases.template (
  jurisdiction text not null,
  office_id text not null,
  id text not null,
  service text not null,
  action text not null,
  title_en text not null,
  title_ur text not null,
  words_en text not null,
  words_ur text not null,
  published_by text not null,
  published_post text not null,
  published_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  primary key (jurisdiction, office_id, id),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
grant select, insert on cases.template to daftar_app;
-- What was published is never written over: it is withdrawn, and another published.
grant update (withdrawn_by, withdrawn_at) on cases.template to daftar_app;
