-- Billing: bills of others, whose bills a person watches, and who was reminded of what.
-- An account is the keyed hash of a biller and its identifier: it finds a bill and tells no number.
create schema billing;
grant usage on schema billing to daftar_app;

create table billing.bill (
  account bytea not null,
  number text not null,
  biller text not null,
  jurisdiction text not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  arrears_paisa bigint not null check (arrears_paisa between 0 and amount_paisa),
  after_due_paisa bigint check (after_due_paisa >= amount_paisa),
  due_date date not null,
  taken_in_at timestamptz not null,
  paid_case text,
  paid_at timestamptz,
  primary key (account, number),
  check ((paid_case is null) = (paid_at is null))
);
create index bill_to_remind on billing.bill (biller, due_date) where paid_case is null;
grant select, insert on billing.bill to daftar_app;
-- Figures change only as a biller that is asked says so, and only until the bill is paid.
grant update (amount_paisa, arrears_paisa, after_due_paisa, due_date, paid_case, paid_at)
  on billing.bill to daftar_app;

-- A person's list; the numbers on it are sealed. A row that is deleted is forgotten.
create table billing.saved (
  person_id text not null,
  account bytea not null,
  biller text not null,
  sealed bytea not null,
  created_at timestamptz not null,
  primary key (person_id, account)
);
create index saved_by_account on billing.saved (account);
grant select, insert, delete on billing.saved to daftar_app;

-- Each person is reminded of each bill once.
create table billing.reminder (
  person_id text not null,
  account bytea not null,
  number text not null,
  at timestamptz not null,
  primary key (person_id, account, number)
);
grant select, insert, delete on billing.reminder to daftar_app;
