-- Payments: charges, what banks told us, the money that reached us, and the ledger.
-- A PSID names its jurisdiction, so keys that begin with it still tell the shard.
-- There is no balance row: one hot row would make every payment wait for every other.
create schema payments;
grant usage on schema payments to daftar_app;

-- One amount to pay once. Only the state and how it was paid may change; hence the column grants
-- and the free space that lets such a change stay on its page.
create table payments.charge (
  jurisdiction text not null,
  psid text not null check (psid ~ '^[0-9]{20}$'),
  case_id text not null,
  state text not null check (state in ('unpaid', 'paid', 'expired', 'cancelled', 'blocked')),
  amount_paisa bigint not null check (amount_paisa > 0),
  lines jsonb not null,
  surcharge_account text,
  surcharge_paisa bigint not null default 0 check (surcharge_paisa >= 0),
  due_date date not null,
  expires_at timestamptz not null,
  payer text not null check (length(payer) <= 30),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  payment_id text,
  paid_bank text,
  paid_auth_id text,
  paid_paisa bigint,
  paid_date date,
  primary key (psid, jurisdiction),
  check ((surcharge_account is null) = (surcharge_paisa = 0)),
  check (amount_paisa + surcharge_paisa <= 999999999999),
  check ((state = 'paid') = (payment_id is not null)),
  check (payment_id is null or paid_paisa in (amount_paisa, amount_paisa + surcharge_paisa)),
  check (num_nulls(payment_id, paid_bank, paid_auth_id, paid_paisa, paid_date) in (0, 5))
) with (fillfactor = 85);
create index charge_case on payments.charge (case_id, jurisdiction);
grant select, insert on payments.charge to daftar_app;
grant update (state, changed_at, payer, payment_id, paid_bank, paid_auth_id, paid_paisa, paid_date)
  on payments.charge to daftar_app;

-- Every message from a bank, whatever became of it (PAY-4).
create table payments.advice (
  jurisdiction text not null,
  id text not null,
  psid text not null,
  bank text not null,
  bank_mnemonic text not null,
  auth_id text not null,
  amount_paisa bigint not null check (amount_paisa >= 0),
  tran_date date not null,
  tran_time text not null,
  channel text not null check (channel in ('biller-api', 'bank-file')),
  received_at timestamptz not null,
  outcome text not null check (outcome in ('posted', 'duplicate', 'suspense', 'refused')),
  response_code text not null check (response_code in ('00', '01', '02', '03', '04', '05')),
  verdict text not null,
  primary key (jurisdiction, id),
  check ((outcome = 'posted') = (response_code = '00')),
  check ((outcome = 'duplicate') = (response_code = '03'))
);
grant select, insert on payments.advice to daftar_app;

-- Money that reached us, once for each bank reference (PAY-2), applied to a charge at most once
-- (PAY-5). The handbook's fourth field, the amount, is left out of the key on purpose: the same
-- reference with another amount must not be posted either.
create table payments.payment (
  jurisdiction text not null,
  id text not null,
  psid text not null,
  bank text not null,
  auth_id text not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  tran_date date not null,
  applied_to text not null check (applied_to in ('charge', 'suspense')),
  received_at timestamptz not null,
  primary key (psid, bank, tran_date, auth_id, jurisdiction)
);
create unique index payment_of_charge on payments.payment (psid, jurisdiction)
  where applied_to = 'charge';
grant select, insert on payments.payment to daftar_app;

-- Double entry: each row is a debit and a credit of one amount, so every journal sums to zero.
create table payments.transfer (
  jurisdiction text not null,
  journal_id text not null,
  line int not null check (line > 0),
  debit_account text not null,
  credit_account text not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  state text not null check (state in ('posted', 'pending', 'voided')),
  cause text not null,
  at timestamptz not null,
  primary key (jurisdiction, journal_id, line),
  check (debit_account <> credit_account)
);
grant select, insert on payments.transfer to daftar_app;
