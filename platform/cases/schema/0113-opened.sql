-- How many cases a person has opened on a day, where a service has a limit; forgotten with the day.
-- subject: a keyed hash of person and service.
create table cases.opened (
  day date not null,
  subject bytea not null,
  number integer not null,
  primary key (day, subject)
);
grant select, insert, update, delete on cases.opened to daftar_app;
