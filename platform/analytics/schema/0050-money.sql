-- What was earned, paid back and taken by banks, by day: added up from the ledger, and could be
-- added up again. A row may be removed for that.
create table analytics.money_day (
  jurisdiction text not null,
  day date not null,
  account text not null,
  side text not null check (side in ('debit', 'credit')),
  cause text not null,
  journals int not null check (journals > 0),
  paisa bigint not null check (paisa > 0),
  -- The largest single journal: whether a sum tells what one person has paid.
  paisa_max bigint not null check (paisa_max > 0 and paisa_max <= paisa),
  primary key (jurisdiction, day, account, side, cause)
);
-- What is published is of all places.
create index money_by_day on analytics.money_day (day);

-- Up to when the ledger has been added up.
create table analytics.counted_until (
  what text primary key,
  until timestamptz not null
);

-- How long after its payment a certificate was issued.
create table analytics.issue_day (
  jurisdiction text not null,
  service text not null,
  day date not null,
  within text not null check (within in ('minute', 'ten-minutes', 'hour', 'day', 'longer')),
  issued int not null check (issued > 0),
  seconds bigint not null check (seconds >= 0),
  primary key (jurisdiction, day, service, within)
);
create index issue_by_day on analytics.issue_day (day);

grant select, insert, update, delete on analytics.money_day to daftar_app;
grant select, insert, update on analytics.counted_until, analytics.issue_day to daftar_app;
