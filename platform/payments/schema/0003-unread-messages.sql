-- What a bank sent and nobody could act on: kept as it came, so that its word can be held against
-- its day file later (PAY-4). It may name a payer anywhere, hence sealed.
create table payments.unread_message (
  id text primary key,
  bank text not null,
  received_at timestamptz not null,
  reason text not null check (reason in ('unreadable', 'too-large', 'not-its-bank', 'failed')),
  -- As long as the message was, also where it was too large to be taken in.
  bytes bigint not null check (bytes >= 0),
  sealed bytea not null check (octet_length(sealed) <= 20000)
);
create index unread_message_received on payments.unread_message (received_at);
grant select, insert on payments.unread_message to daftar_app;
