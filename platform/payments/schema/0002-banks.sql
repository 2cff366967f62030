-- The banks and switches that may send us messages. Of a password only its hash is kept.
create table payments.bank (
  mnemonic text primary key check (mnemonic ~ '^[A-Z0-9]{2,8}$'),
  username text not null unique,
  name_en text not null,
  name_ur text not null,
  password_hash text not null check (password_hash like 'scrypt$%'),
  forwards boolean not null
);
grant select, insert, update (username, name_en, name_ur, password_hash, forwards)
  on payments.bank to daftar_app;
