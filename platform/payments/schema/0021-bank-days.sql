-- What a bank has confirmed on a day, of the banks whose days have a limit: kept beside the
-- ledger so that two processes cannot both let through the last of it. No other bank has a row.
create table payments.bank_day (
  bank text not null,
  day date not null,
  paid_paisa bigint not null check (paid_paisa >= 0),
  primary key (bank, day)
) with (fillfactor = 50);
grant select, insert, update (paid_paisa) on payments.bank_day to daftar_app;
