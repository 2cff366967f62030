-- Exceptions of the treasury that were open as a day ended, by kind and by the days since they were
-- found. Their histories say no longer of which kind each was then, so a row stays as it is.
create table analytics.exception_day (
  day date not null,
  kind text not null,
  age text not null check (age in ('day', 'week', 'month', 'longer')),
  open int not null check (open > 0),
  primary key (day, kind, age)
);
grant select, insert on analytics.exception_day to daftar_app;
