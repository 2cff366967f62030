-- Raast: the account that it pays into, transfers known by their own number, requests to pay.

-- At most one: the government's account, at the bank that is its participant.
create table payments.raast_account (
  is_only boolean primary key default true check (is_only),
  bank text not null,
  iban text not null check (length(iban) = 24),
  bic text not null,
  name text not null check (length(name) between 1 and 25),
  city text not null check (length(city) between 1 and 15),
  qr_template text check (qr_template ~ '^(2[6-9]|[34][0-9]|5[01])$'),
  qr_guid text,
  requests_to text,
  check ((qr_template is null) = (qr_guid is null))
);
grant select, insert, update on payments.raast_account to daftar_app;

alter table payments.advice drop constraint advice_channel_check;
alter table payments.advice add constraint advice_channel_check
  check (channel in ('biller-api', 'raast', 'bank-file'));

-- A transfer's number is given once, whatever it pays and on which day (PAY-2).
create unique index payment_raast on payments.payment (bank, auth_id)
  where auth_id like 'RAAST/%';

-- That somebody's bank was asked for a charge; who was asked stands nowhere.
create table payments.pay_request (
  jurisdiction text not null,
  psid text not null,
  id text not null unique,
  asked_at timestamptz not null,
  -- ExternalPaymentTransactionStatus1Code, as the bank last said it.
  status text check (status ~ '^[A-Z0-9]{1,4}$'),
  changed_at timestamptz,
  primary key (psid, id)
);
grant select, insert, update (status, changed_at) on payments.pay_request to daftar_app;
