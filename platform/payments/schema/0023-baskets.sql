-- Several charges of one person, payable at once by one number: all or none. A basket never
-- changes; what became of it follows from its charges, which say by which basket they were paid.
create table payments.basket (
  jurisdiction text not null,
  psid text not null check (psid ~ '^[0-9]{20}$'),
  person_id text not null,
  charges text[] not null check (cardinality(charges) between 2 and 20),
  amount_paisa bigint not null check (amount_paisa > 0 and amount_paisa <= 999999999999),
  expires_at timestamptz not null,
  payer text not null check (length(payer) <= 30),
  created_at timestamptz not null,
  primary key (psid, jurisdiction)
);
create index basket_of_person on payments.basket (person_id, created_at);
grant select, insert on payments.basket to daftar_app;

alter table payments.charge add column basket text check (basket ~ '^[0-9]{20}$');
alter table payments.charge add check (basket is null or state = 'paid');
grant update (basket) on payments.charge to daftar_app;
