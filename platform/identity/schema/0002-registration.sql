-- The places that an installation serves, as its operator registered them. The number stands in
-- every payment number and never changes; the calendar is edited as the moon is seen.
create table identity.jurisdiction (
  code text primary key,
  number int not null unique check (number between 0 and 99),
  name_en text not null,
  name_ur text not null,
  calendar jsonb not null
);
grant select, insert, update (name_en, name_ur, calendar) on identity.jurisdiction to daftar_app;

-- What an office or a post is called may change. What law a post carries may not.
grant update (kind, name_en, name_ur, parent_id) on identity.office to daftar_app;
grant update (title_ur) on identity.post to daftar_app;
