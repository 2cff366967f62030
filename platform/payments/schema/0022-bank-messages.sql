-- Every message of a bank and its answer, as they went over the wire: what an auditor reads when
-- the bank says otherwise. Sealed, since a message may name a payer anywhere.
create table payments.bank_message (
  day date not null,
  bank text not null,
  id text not null,
  received_at timestamptz not null,
  -- The last part of the path, such as BillPayment.
  message text not null check (length(message) <= 100),
  -- From where it came.
  address text not null check (length(address) <= 100),
  status int not null,
  -- As long as the message was, also where it was too large to be taken in.
  bytes bigint not null check (bytes >= 0),
  sealed bytea not null check (octet_length(sealed) <= 40000),
  primary key (day, bank, id)
);
grant select, insert, delete on payments.bank_message to daftar_app;

-- The program may forget what is past its time, and nothing sooner: the database holds it to that.
alter table payments.bank_message enable row level security;
create policy bank_message_read on payments.bank_message for select to daftar_app using (true);
create policy bank_message_write on payments.bank_message for insert to daftar_app
  with check (true);
create policy bank_message_forget on payments.bank_message for delete to daftar_app
  using (received_at < now() - interval '400 days');
