-- What is owed back to the payer of a case: one order a case, never changed, never removed.
create table payments.refund (
  jurisdiction text not null,
  id text not null,
  case_id text not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  ordered_at timestamptz not null,
  primary key (jurisdiction, id),
  unique (case_id, jurisdiction)
);
grant select, insert on payments.refund to daftar_app;

-- What a vendor's stock still holds, kept beside the ledger so that two counters cannot both take
-- the last of it: one conditional update decides. The ledger's own sum must agree (PAY-9).
create table payments.stock (
  account text primary key,
  balance_paisa bigint not null check (balance_paisa >= 0)
);
grant select, insert, update on payments.stock to daftar_app;
