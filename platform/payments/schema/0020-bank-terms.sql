-- How a bank proves who it is, and what it may do, as data.

-- A password, and the key under which the bank signs if it does. Two count at once while a bank
-- changes over: the one that is replaced has an end. Of a password only its hash is kept; a
-- signing key is sealed.
create table payments.bank_credential (
  bank text not null,
  id text not null,
  password_hash text not null check (password_hash like 'scrypt$%'),
  signing_key bytea,
  made_at timestamptz not null,
  ends_at timestamptz,
  primary key (bank, id),
  check (ends_at >= made_at)
);
create unique index bank_credential_current on payments.bank_credential (bank)
  where ends_at is null;
grant select, insert, update (signing_key, ends_at) on payments.bank_credential to daftar_app;

-- When those of before were made nobody noted.
insert into payments.bank_credential (bank, id, password_hash, made_at)
select mnemonic, 'first', password_hash, 'epoch' from payments.bank;
alter table payments.bank drop column password_hash;

alter table payments.bank
  -- CIDR, of IPv4 or IPv6; an empty list lets every address in.
  add column networks text[] not null default '{}',
  add column signs boolean not null default false,
  add column requests_per_second int check (requests_per_second > 0),
  add column payment_paisa_max bigint check (payment_paisa_max > 0),
  add column day_paisa_max bigint check (day_paisa_max > 0);
grant update (networks, signs, requests_per_second, payment_paisa_max, day_paisa_max)
  on payments.bank to daftar_app;

-- What a signed message is known by, for as long as its time would let it in again. In the
-- database, so that all processes agree.
create table payments.bank_nonce (
  bank text not null,
  nonce text not null check (length(nonce) <= 64),
  until timestamptz not null,
  primary key (bank, nonce)
);
grant select, insert, delete on payments.bank_nonce to daftar_app;
