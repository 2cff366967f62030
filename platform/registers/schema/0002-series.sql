-- Numbers without gaps, as a register that is kept by hand has them: one row a series, locked by
-- whoever takes its next number until that is written.
create table registers.series (
  name text primary key,
  last integer not null check (last >= 0),
  day date not null,
  of_day integer not null check (of_day >= 0)
);
grant select, insert, update on registers.series to daftar_app;

-- Which number of a series each record got, and on which day: never changed, never removed.
create table registers.serial (
  series text not null,
  number integer not null check (number > 0),
  register text not null,
  key text not null,
  day date not null,
  at timestamptz not null,
  primary key (series, number)
);
create index serial_by_day on registers.serial (series, day);
grant select, insert on registers.serial to daftar_app;
